// Onward works without this file. With it: a double click sends a form once, counts of characters are said aloud,
// the error summary takes the focus, and there is a button that prints.
import {
  Button,
  CharacterCount,
  Checkboxes,
  ErrorSummary,
  NotificationBanner,
  Radios,
  SkipLink,
  createAll,
} from './govuk-frontend.min.js'

// GOV.UK Frontend's own inline snippet, as a file, because the Content-Security-Policy forbids inline script.
document.body.classList.add('js-enabled', 'govuk-frontend-supported')

for (const component of [Button, CharacterCount, Checkboxes, ErrorSummary, NotificationBanner, Radios, SkipLink]) {
  createAll(component)
}

for (const button of document.querySelectorAll('[data-onward-print]')) {
  button.hidden = false
  button.addEventListener('click', () => window.print())
}

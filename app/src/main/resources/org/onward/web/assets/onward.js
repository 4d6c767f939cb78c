// Onward works without this file. It prevents double submission, announces character counts to screen readers, moves the
// focus to the error summary, and shows the print button.
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

// GOV.UK Frontend's inline snippet, moved to a file because the Content-Security-Policy forbids inline script.
document.body.classList.add('js-enabled', 'govuk-frontend-supported')

for (const component of [Button, CharacterCount, Checkboxes, ErrorSummary, NotificationBanner, Radios, SkipLink]) {
  createAll(component)
}

for (const button of document.querySelectorAll('[data-onward-print]')) {
  button.hidden = false
  button.addEventListener('click', () => window.print())
}

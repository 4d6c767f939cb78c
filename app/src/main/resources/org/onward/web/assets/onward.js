// Onward works without this file. It prevents double submission, announces character counts to screen readers, moves the
// focus to the error summary, shows the print button, and finds a name in a long register.
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

// A long register shows only the names that contain what is typed. Without this file the browser's search finds them.
const LONG_REGISTER = 15

for (const find of document.querySelectorAll('[data-onward-find]')) {
  const people = find.parentElement.querySelectorAll('.onward-register__person')
  const input = find.querySelector('input')
  const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  find.hidden = people.length < LONG_REGISTER
  const letters = find.parentElement.querySelectorAll('.onward-register__letters, .onward-register__letter')
  input.addEventListener('input', () => {
    for (const letter of letters) letter.hidden = input.value.trim() !== ''
    for (const person of people) {
      person.hidden = !plain(person.querySelector('label').textContent).includes(plain(input.value.trim()))
    }
  })
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') event.preventDefault()
  })
}

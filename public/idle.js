/**
 * A visit to the messages ends after twenty idle minutes. Two minutes before, this says so aloud; *Stay longer* asks for
 * twenty more without sending the page, so that nobody's words have to leave it. Without this file the same warning
 * appears by itself and the same button posts the form. Nothing is stored.
 */
;(() => {
  const warning = document.querySelector('[data-idle]')
  if (!warning) return
  const status = document.querySelector('[data-idle-status]')
  const warnAfter = Number(warning.dataset.idle) * 1000
  let timer

  function start() {
    clearTimeout(timer)
    warning.removeAttribute('data-on')
    warning.setAttribute('data-off', '')
    timer = setTimeout(warn, warnAfter)
  }

  function warn() {
    warning.removeAttribute('data-off')
    warning.setAttribute('data-on', '')
    say(warning.dataset.warning)
  }

  function say(words) {
    if (status) status.textContent = words || ''
  }

  async function stay(event) {
    const button = event.target instanceof Element && event.target.closest('[data-stay]')
    if (!button) return
    event.preventDefault()
    const answer = await fetch('/come-back/stay', { method: 'POST' }).catch(() => undefined)
    if (!answer?.ok) return button.form?.requestSubmit(button)
    start()
    say(warning.dataset.stayed)
  }

  document.addEventListener('click', event => void stay(event))
  document.addEventListener('visit-kept', start)
  start()
})()

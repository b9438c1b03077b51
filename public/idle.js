/**
 * A visit to the messages ends after twenty idle minutes. Two minutes before, this says so aloud; *Stay longer* asks for
 * twenty more without sending the page, so that nobody's words have to leave it, and whoever is writing is not idle.
 * At the end the page closes itself: what was written goes where only the receipt finds it, and nobody who comes by reads
 * what is left on a screen. Without this file the same warning and a cover appear by themselves, and the same button
 * posts the form. Nothing is stored.
 */
;(() => {
  const warning = document.querySelector('[data-idle]')
  if (!warning) return
  const form = warning.closest('form')
  const status = document.querySelector('[data-idle-status]')
  const warnAfter = Number(warning.dataset.idle) * 1000
  const closeAfter = Number(warning.dataset.closes) * 1000
  const askAgainAfter = 5 * 60_000
  let since

  function start() {
    since = Date.now()
    warning.removeAttribute('data-on')
    warning.setAttribute('data-off', '')
  }

  /** By the clock on the wall: a telephone that slept in a pocket wakes up to a page that is closed. */
  function look() {
    const idle = Date.now() - since
    if (idle >= closeAfter) close()
    else if (idle >= warnAfter && !warning.hasAttribute('data-on')) warn()
  }

  function warn() {
    warning.removeAttribute('data-off')
    warning.setAttribute('data-on', '')
    say(warning.dataset.warning)
  }

  /** Covered first, because the next page may take a while. */
  function close() {
    clearInterval(looking)
    const cover = document.createElement('div')
    cover.className = 'exit-cover'
    document.body.append(cover)
    const move = document.createElement('input')
    Object.assign(move, { type: 'hidden', name: 'move', value: 'close' })
    form.append(move)
    for (const files of form.querySelectorAll('input[type=file]')) files.disabled = true
    form.submit()
  }

  function say(words) {
    if (status) status.textContent = words || ''
  }

  const stayed = async () => (await fetch('/come-back/stay', { method: 'POST' }).catch(() => undefined))?.ok === true

  async function stay(event) {
    const button = event.target instanceof Element && event.target.closest('[data-stay]')
    if (!button) return
    event.preventDefault()
    if (!(await stayed())) return button.form?.requestSubmit(button)
    start()
    say(warning.dataset.stayed)
  }

  let asking = false
  async function writing() {
    if (asking || Date.now() - since < askAgainAfter) return
    asking = true
    if (await stayed()) start()
    asking = false
  }

  document.addEventListener('click', event => void stay(event))
  document.addEventListener('input', () => void writing())
  document.addEventListener('visibilitychange', look)
  const looking = setInterval(look, 1000)
  document.addEventListener('visit-kept', start)
  start()
})()

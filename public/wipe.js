/**
 * On a shared device a page that nobody touches goes away: the browser does that by itself, from a header. This file
 * takes over from it, so that whoever is writing has more time without sending the page, a page that shows something
 * private counts down in words, and its fields are empty before it goes. Nothing is stored.
 */
;(() => {
  const wiped = document.querySelector('[data-wipe]')
  if (!wiped) return
  const sooner = document.querySelector('[data-wipe-in]')?.dataset.wipeIn
  const whole = Number(sooner ?? wiped.dataset.wipe) * 1000
  const warning = document.querySelector('[data-wipe-warning]')
  const status = document.querySelector('[data-wipe-status]')
  const left = document.querySelector('[data-wipe-left]')
  const warnAt = 120_000
  const keepEvery = 300_000
  let endsAt = Date.now() + whole
  let keptAt = Date.now()
  let keeping

  /** Stopping a page that is whole cancels the browser's own wipe. */
  function takeOver() {
    setTimeout(() => window.stop(), 0)
    setInterval(tick, 1000)
  }

  function tick() {
    const ms = endsAt - Date.now()
    if (ms <= 0) wipe()
    else {
      count(ms)
      if (warning && ms <= warnAt && !warning.hasAttribute('data-on')) warn()
    }
  }

  function wipe() {
    const cover = document.createElement('div')
    cover.className = 'exit-cover'
    document.body.append(cover)
    for (const form of document.forms) form.reset()
    for (const field of document.querySelectorAll('input:not([type=hidden]), textarea')) {
      if (field.type === 'checkbox' || field.type === 'radio') field.checked = false
      else if (field.type !== 'submit') field.value = ''
    }
    location.replace('/centre/next')
  }

  /** In whole minutes, then in tens of seconds: nobody is hurried by a number that runs. */
  function count(ms) {
    if (!left) return
    const seconds = Math.ceil(ms / 10_000) * 10
    const words = seconds > 90 ? left.dataset.minutes : left.dataset.seconds
    const said = words.replace('{n}', seconds > 90 ? Math.ceil(seconds / 60) : seconds)
    if (left.textContent !== said) left.textContent = said
  }

  function warn() {
    warning.removeAttribute('data-off')
    warning.setAttribute('data-on', '')
    say(warning.dataset.wipeWarning)
  }

  function say(words) {
    if (status) status.textContent = words || ''
  }

  function again() {
    endsAt = Date.now() + whole
    warning?.removeAttribute('data-on')
    warning?.setAttribute('data-off', '')
  }

  /** What was kept so far lives on while somebody writes. */
  function keep() {
    keptAt = Date.now()
    keeping = fetch('/centre/stay', { method: 'POST' })
      .catch(() => {})
      .finally(() => {
        keeping = undefined
      })
  }

  function onTouch(event) {
    if (wiped.dataset.wipeIdle === undefined || warning?.contains(event.target)) return
    again()
    if (Date.now() - keptAt > keepEvery) keep()
  }

  function onStay(event) {
    if (!(event.target instanceof Element && event.target.closest('[data-wipe-stay]'))) return
    event.preventDefault()
    again()
    keep()
    say(warning?.dataset.wipeStayed)
  }

  /** Answers are never overtaken by what was kept before them. */
  function onSubmit(event) {
    if (!keeping) return
    event.preventDefault()
    const { target, submitter } = event
    keeping.then(() => target.requestSubmit(submitter))
  }

  again()
  // Files that arrive one after another are touches too: whoever waits for them is still there.
  for (const kind of ['input', 'keydown', 'pointerdown', 'visit-kept']) document.addEventListener(kind, onTouch, true)
  document.addEventListener('click', onStay)
  document.addEventListener('submit', onSubmit)
  if (document.readyState === 'complete') takeOver()
  else addEventListener('load', takeOver)
})()

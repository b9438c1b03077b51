/**
 * The quick way out. The control is a plain link, so leaving works before and without this file; here it is faster,
 * leaves no entry in the history, and Shift pressed three times does the same. Nothing is stored.
 */
;(() => {
  const within = 1500
  let presses = []
  let alone = false
  let spoken

  const exit = () => document.querySelector('[data-exit]')

  /** The page is covered before anything else, because the next page may take a while. */
  function leave(href) {
    const cover = document.createElement('div')
    cover.className = 'exit-cover'
    document.body.append(cover)
    document.title = '…'
    document.querySelectorAll('input, textarea, select').forEach(empty)
    location.replace(href)
  }

  function empty(field) {
    if (field.type === 'checkbox' || field.type === 'radio') field.checked = field.defaultChecked = false
    else if (field.tagName === 'SELECT') field.selectedIndex = -1
    else if (field.type !== 'hidden' && field.type !== 'submit') field.value = field.defaultValue = ''
  }

  function say(words) {
    if (spoken) spoken.textContent = words || ''
  }

  function makeSpoken() {
    if (spoken?.isConnected) return
    spoken = document.createElement('div')
    spoken.className = 'hidden-text'
    spoken.setAttribute('role', 'status')
    document.body.append(spoken)
  }

  /** Only Shift pressed and let go by itself counts: never a capital letter, a shortcut or an accent being composed. */
  function onKeyDown(event) {
    if (event.key !== 'Shift' || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) {
      alone = false
      presses = []
      return
    }
    if (event.repeat || !exit()) return
    alone = true
    makeSpoken()
  }

  function onKeyUp(event) {
    if (event.key !== 'Shift' || !alone) return
    alone = false
    const control = exit()
    if (!control) return
    const now = event.timeStamp
    presses = presses.filter(time => now - time <= within).concat(now)
    if (presses.length > 2) {
      say(control.dataset.leaving)
      leave(control.href)
      return
    }
    say(presses.length === 2 ? control.dataset.pressOne : control.dataset.pressTwo)
    setTimeout(lapse, within, presses.length)
  }

  function lapse(count) {
    if (presses.length !== count || performance.now() - presses[count - 1] < within - 50) return
    presses = []
    const control = exit()
    say(control?.dataset.lapsed)
  }

  function onClick(event) {
    const control = event.target instanceof Element && event.target.closest('[data-exit]')
    if (!control) return
    event.preventDefault()
    leave(control.href)
  }

  document.addEventListener('click', onClick, true)
  document.addEventListener('keydown', onKeyDown, true)
  document.addEventListener('keyup', onKeyUp, true)
  document.addEventListener('pointerdown', () => {
    alone = false
  })
  /** A page kept whole by the browser may be one that was left: the server decides anew what it shows. */
  addEventListener('pageshow', event => {
    if (event.persisted) location.reload()
  })
  document.querySelector('[data-focus-on-load]')?.focus()
})()

/**
 * Adds files one by one with a bar that says how far they have come, and a way to stop. Without this file, and wherever
 * something fails here, the same form is posted as browsers post forms, and says the same. Nothing is stored.
 */
;(() => {
  const section = document.querySelector('[data-files]')
  const input = section?.querySelector('input[type=file]')
  if (!section || !input?.form?.requestSubmit || !window.DataTransfer) return
  const form = input.form
  const part = name => section.querySelector(`[data-files-${name}]`)
  let asking
  let plain = false

  const words = () => JSON.parse(part('status').dataset.words)

  function say(what, facts = {}) {
    part('status').textContent = what.replace(/\{(\w+)\}/g, (_, fact) => facts[fact] ?? '')
  }

  /** The form's other answers go with each file, so that nothing typed is lost; pressed as "Add". */
  function bodyWith(file, { n }) {
    const body = new FormData(form)
    body.delete(input.name)
    body.delete('remove')
    body.set('move', 'add')
    if (n > 1) body.set('more', 'yes')
    body.append(input.name, file)
    return body
  }

  /** Resolves with the page that is shown next, or undefined where it was stopped. Throws when it did not go through. */
  function send(file, facts) {
    return new Promise((resolve, reject) => {
      asking = new XMLHttpRequest()
      asking.open('POST', form.action)
      asking.upload.onprogress = event => advance(event, facts)
      asking.upload.onload = () => say(words().checking, facts)
      asking.onload = () => (asking.status === 200 ? resolve(asking) : reject(new Error('not added')))
      asking.onerror = () => reject(new Error('not sent'))
      asking.onabort = () => resolve(undefined)
      asking.send(bodyWith(file, facts))
    })
  }

  function advance({ loaded, total }, { n, of }) {
    part('progress').querySelector('progress').value = (n - 1 + (total ? loaded / total : 0)) / of
  }

  /** What the next page says of the files takes the place of what this one says; any other page is gone to. */
  function show(answer) {
    if (new URL(answer.responseURL).pathname !== location.pathname) {
      location.replace(answer.responseURL)
      return false
    }
    const next = new DOMParser().parseFromString(answer.responseText, 'text/html').querySelector('[data-files-now]')
    if (!next) throw new Error('no list')
    part('now').replaceChildren(...next.childNodes)
    document.dispatchEvent(new Event('visit-kept'))
    return true
  }

  /** True when all went through; false when something was not added or stopped, or another page is on its way. */
  async function sendAll(files) {
    const notes = []
    for (const [at, file] of files.entries()) {
      const facts = { name: file.name, n: at + 1, of: files.length }
      if (file.size > Number(section.dataset.files)) {
        notes.push(words().tooLarge.replace('{name}', file.name))
        continue
      }
      say(words().sending, facts)
      const answer = await send(file, facts)
      if (!answer) {
        say(words().stopped, facts)
        return false
      }
      if (!show(answer)) return false
      leftToSend(files.slice(at + 1))
    }
    leftToSend([])
    say([...notes, words().done].join(' '))
    return notes.length === 0 && !notAdded()
  }

  const notAdded = () => part('now').querySelector('[role=alert] [tabindex]')

  /** So that what is posted plainly after a failure is not sent twice. */
  function leftToSend(files) {
    const left = new DataTransfer()
    for (const file of files) left.items.add(file)
    input.files = left.files
  }

  async function add(submitter) {
    const files = [...input.files]
    part('progress').hidden = false
    part('cancel').focus()
    try {
      const goesOn = await sendAll(files)
      if (goesOn && submitter?.value !== 'add') return post(submitter)
    } catch {
      if (navigator.onLine === false) say(words().offline)
      else return post(submitter)
    } finally {
      asking = undefined
      part('progress').hidden = true
    }
    const told = notAdded() ?? input
    told.focus()
  }

  function post(submitter) {
    plain = true
    form.requestSubmit(submitter?.isConnected ? submitter : undefined)
  }

  form.addEventListener('submit', event => {
    if (plain || input.files.length === 0 || event.submitter?.name === 'remove') return
    event.preventDefault()
    if (!asking) void add(event.submitter)
  })
  section.addEventListener('click', event => {
    if (event.target instanceof Element && event.target.closest('[data-files-cancel]')) asking?.abort()
  })
})()

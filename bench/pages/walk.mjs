import { setTimeout as pause } from 'node:timers/promises'

const answers = {
  1: { begin: 'yes', safe: 'safe' },
  2: { what: 'Shouting on the stairs' },
  7: { level: 'open', name: 'Sam', phone: '07700900123' },
  8: { channels: 'phone' },
}

/** Goes through the form without a browser as far as `page`, or with 11 to the page shown after sending; gives the cookie. */
export async function cookieFor(base, page) {
  let cookie = ''
  for (let at = 1; at < page; at++) cookie = (await answer(base, at, cookie)) || cookie
  return cookie
}

/** The report's number is made when its last page is first shown. */
async function answer(base, at, cookie) {
  if (at === 10) await fetch(`${base}/tell-us/10`, { headers: { cookie } })
  const form = new FormData()
  const fields = { ...answers[at], move: at === 10 ? 'send' : 'continue' }
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  const path = at === 6 ? '/tell-us/6/files' : `/tell-us/${at}/answers`
  const response = await fetch(base + path, { method: 'POST', body: form, headers: { cookie }, redirect: 'manual' })
  const [line] = response.headers.getSetCookie()
  const [location, mark] = (response.headers.get('location') ?? '').split(/(?=[?#])/)
  if (mark === '#once-more') return pause(3_100).then(() => answer(base, at, cookie))
  if (location !== (at === 10 ? '/tell-us/received' : `/tell-us/${at + 1}`))
    throw new Error(`question ${at} was answered ${response.status} and led to ${location}`)
  return line?.split(';')[0]
}

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningApp, startApp } from '../support/app'
import { visitor } from '../support/visitor'
import { asSent, type Sent, scriptsOf, stylesOf } from './as-sent'
import { publicRoutes } from './public-routes'
import { Visitor } from './visitor'

let app: RunningApp
beforeAll(async () => {
  // The office is filled first; a public process makes nothing.
  const whole = await startApp()
  await whole.stop()
  app = await startApp({ dataDir: whole.dataDir, env: { BESIDE_SURFACE: 'public' } })
})
afterAll(() => app.stop())

describe('a public process', () => {
  test('serves the public pages and takes a report', async () => {
    const someone = visitor(app.url)
    expect((await someone.get('/')).status).toBe(200)
    expect((await someone.post('/tell-us/1/answers', { safe: 'safe', move: 'continue' })).status).toBe(303)
    expect((await someone.post('/tell-us/2/answers', { what: 'Shouting', move: 'continue' })).status).toBe(303)
    expect((await someone.get('/tell-us/3')).status).toBe(200)
    const form = new FormData()
    form.set('files', new File(['He said'], 'note.txt'))
    form.set('move', 'add')
    await someone.send('/tell-us/6/files', { method: 'POST', body: form })
    expect(await (await someone.get('/tell-us/6')).text()).toContain('note.txt')
  })

  test.each([
    '/staff',
    '/staff/sign-in',
    '/staff/triage',
    '/staff/cases',
    '/staff/reports/new',
    '/api/auth/session',
    '/api/auth/providers',
  ])('answers 404 on %s', async path => expect((await visitor(app.url).get(path)).status).toBe(404))

  test.each(['/staff/sign-in', '/staff/triage', '/', '/tell-us', '/help'])(
    'runs no action posted to %s',
    async path => {
      const stranger = visitor(app.url)
      const script = await stranger.send(path, {
        method: 'POST',
        headers: { 'next-action': 'a'.repeat(42) },
        body: '[]',
      })
      const form = new FormData()
      form.set(`$ACTION_ID_${'a'.repeat(42)}`, '')
      const plain = await stranger.send(path, { method: 'POST', body: form })
      expect([script.status, plain.status].every(status => status === 404 || status === 405)).toBe(true)
    },
  )
})

/** Whatever a telephone has to load before somebody can read and type, and what it keeps (docs/measurements.md). */
describe('what a public page weighs', () => {
  const pages = ['/', '/tell-us/1', '/tell-us/2', '/tell-us/4', '/tell-us/8', '/tell-us/10']
  let cookie: string
  const sent = new Map<string, Sent>()

  beforeAll(async () => {
    const telling = new Visitor(app.url)
    await telling.tell(1, { safe: 'safe' })
    await telling.tell(2, { what: 'They shout on the stairs.' })
    await telling.tell(7, { level: 'anonymous' })
    cookie = telling.cookie
    for (const path of pages) sent.set(path, await asSent(app.url, path, cookie))
  })
  const page = (path: string) => sent.get(path) as Sent

  test.each(pages)(
    '%s and its one style sheet come to no more than 20 kB, and again to no more than 10',
    async path => {
      const { status, bytes, text } = page(path)
      expect([status, stylesOf(text).length]).toEqual([200, 1])
      const [style] = await Promise.all(stylesOf(text).map(each => asSent(app.url, each)))
      expect(bytes + (style?.bytes ?? 0)).toBeLessThanOrEqual(20_000)
      expect(bytes).toBeLessThanOrEqual(10_000)
    },
  )

  test.each(pages)('%s brings 5 kB of scripts at most, and none of them before the page', async path => {
    const scripts = [...page(path).text.matchAll(/<script[^>]*>/g)].map(([script]) => script)
    expect(scripts.length).toBeGreaterThan(0)
    expect(scripts.filter(script => !/ src="\/[a-z]+\.js\?v=/.test(script) || !/ defer=""/.test(script))).toEqual([])
    const files = await Promise.all(scriptsOf(page(path).text).map(each => asSent(app.url, each)))
    expect(files.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(5_000)
  })

  test('is kept where it is the same for everyone, and nowhere else', async () => {
    for (const path of pages) {
      const { headers, text } = page(path)
      expect(headers['cache-control']).toBe('no-store')
      for (const file of [...stylesOf(text), ...scriptsOf(text)])
        expect((await asSent(app.url, file)).headers['cache-control'], file).toMatch(/max-age=31536000, immutable/)
    }
    const icon = await asSent(app.url, '/favicon.svg')
    expect(icon.headers.etag).toBeTruthy()
  })

  test('says nothing of its address again, so that what is packed with it cannot be guessed', async () => {
    const typed = 'quoin7'
    const names = ['from', 'begun', 'files', 'again', 'busy', 'done', 'kept', 'opened', 'messages', typed]
    const query = new URLSearchParams(names.map(name => [name, typed]))
    const asked = publicRoutes().map(async path => ({ path, ...(await asSent(app.url, `${path}?${query}`, cookie)) }))
    const answers = await Promise.all(asked)
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(8)
    const packed = answers.filter(({ headers }) => headers['content-encoding'])
    expect(packed.length).toBeGreaterThan(8)
    expect(packed.filter(({ text }) => text.includes(typed)).map(({ path }) => path)).toEqual([])
    expect(answers.filter(({ status, bytes }) => status < 400 && status >= 300 && bytes > 4_000)).toEqual([])
  })
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningApp, startApp } from '../support/app'
import { visitor } from '../support/visitor'

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

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Answers } from '@/lib/reports/answers'
import { root } from '../../bin/run.mjs'
import { type RunningApp, startApp } from '../support/app'
import { visitor } from '../support/visitor'
import { stopDatabase } from './database-away'
import { open, post, type Sent, type Someone, sent } from './mailbox-desk'
import { publicRoutes } from './public-routes'

const words = { what: 'The quokkaberry sang', name: 'Quillan Brackenthwaite', file: 'Marigold-Tin.jpg' }
const told: Answers = {
  what: words.what,
  level: 'confidential',
  name: words.name,
  phone: '07700 900987',
  channels: ['phone'],
}

let app: RunningApp
let report: Sent
let states: Record<string, Someone>
beforeAll(async () => {
  app = await startApp()
  report = await sent(app.url, told)
  const telling = visitor(app.url)
  await telling.post('/tell-us/1/answers', { begin: 'yes', safe: 'safe', move: 'continue' })
  await telling.post('/tell-us/2/answers', { what: words.what, move: 'continue' })
  await telling.post('/tell-us/7/answers', { level: 'open', name: words.name, move: 'continue' })
  await telling.send('/tell-us/6/answers', { method: 'POST', body: withFile() })
  const mailbox = visitor(app.url)
  await open(mailbox, report.receipt)
  await post(mailbox, 'messages', { text: words.what })
  states = { nobody: visitor(app.url), telling, sent: report.someone, mailbox }
})
afterAll(() => app.stop())

function withFile() {
  const form = new FormData()
  form.append('evidence', 'no')
  form.append('move', 'continue')
  form.append('file', new Blob(['x'], { type: 'image/jpeg' }), words.file)
  return form
}

const anyone = () => visitor(app.url)
const routes = publicRoutes()
const marks = () => [...Object.values(words), 'quokkaberry', 'Brackenthwaite', '900987', report.receipt, 'Marigold']
const describeHeaders = (answer: Response) => [...answer.headers].map(([name, value]) => `${name}: ${value}`).join('\n')

/** What would stay on a device or tell of somebody, in the headers of one answer. */
function* faultsOf(answer: Response): Generator<string> {
  const { headers } = answer
  if (!headers.get('cache-control')?.includes('no-store')) yield `cache-control ${headers.get('cache-control')}`
  for (const name of ['etag', 'last-modified', 'expires', 'age']) if (headers.has(name)) yield name
  if (headers.get('referrer-policy') !== 'same-origin') yield `referrer-policy ${headers.get('referrer-policy')}`
  for (const mark of marks()) if (decodeURIComponent(describeHeaders(answer)).includes(mark)) yield `says ${mark}`
  for (const cookie of headers.getSetCookie()) yield* faultsOfCookie(cookie)
}

function* faultsOfCookie(cookie: string): Generator<string> {
  for (const wanted of [/; HttpOnly/i, /; SameSite=Strict/i, /; Path=\//i])
    if (!wanted.test(cookie)) yield `a cookie without ${wanted.source}`
  const [, age] = cookie.match(/; Max-Age=(\d+)/i) ?? []
  const isGone = age === '0'
  if (!isGone && /; (?:Max-Age|Expires)=/i.test(cookie)) yield 'a cookie with a date'
}

test('the folder of pages is read: the addresses we know are among them', () => {
  expect(routes).toEqual(
    expect.arrayContaining([
      '/',
      '/leave',
      '/tell-us/10',
      '/tell-us/10/answers',
      '/come-back/messages',
      '/come-back/date',
    ]),
  )
})

describe.each(['nobody', 'telling', 'mailbox', 'sent'])('asked by somebody in the state %s', state => {
  // Leaving comes last, because it ends the state.
  test.each([...routes.filter(path => path !== '/leave'), '/leave'])(
    '%s is kept by nobody and its headers tell nothing',
    async path => {
      const answer = await (states[state] as Someone).get(path)
      expect([...faultsOf(answer)]).toEqual([])
      expect(answer.headers.get('content-disposition') ?? '').not.toMatch(/filename\*?=.*(?:report|hate|beside)/i)
    },
  )
})

describe('leaving', () => {
  test('clears what the browser kept, and leaves cookies that are not ours alone', async () => {
    const left = await visitor(app.url).get('/leave')
    expect(left.headers.get('clear-site-data')).toBe('"cache", "storage"')
    const names = left.headers.getSetCookie().map(cookie => cookie.split('=')[0])
    expect(names.sort()).toEqual(['stay', 'visit'])
  })
  test('does not sign out somebody who works here and used the same browser', async () => {
    const staff = visitor(app.url)
    staff.jar.set('beside-staff', 'kept')
    await staff.get('/leave')
    expect(staff.jar.get('beside-staff')).toBe('kept')
  })
})

const elsewhere = /<(?:a|area|form|link|img|iframe|script)\b[^>]*(?:href|src|action)="(?:https?:)?\/\/[^"]*"[^>]*>/g

describe('links to other places', () => {
  test('there are some', async () => {
    expect((await (await anyone().get('/help')).text()).match(elsewhere)?.length).toBeGreaterThan(0)
  })
  test.each(routes)('on %s tell the other place nothing of where they stand', async path => {
    const answer = await visitor(app.url).get(path)
    const html = answer.headers.get('content-type')?.includes('html') ? await answer.text() : ''
    const links = html.match(elsewhere)
    expect((links ?? []).filter(link => !/rel="[^"]*noreferrer/.test(link))).toEqual([])
  })
})

describe('an error page', () => {
  const cases: [string, number, () => Promise<Response>][] = [
    ['an address that there is not', 404, () => anyone().get('/tell-us/quokkaberry')],
    ['a page that there is not', 404, () => anyone().get('/nothing-here')],
    ['an address that cannot be read', 400, () => anyone().get('/%E0%A4%A')],
    ['a method we do not know', 405, () => anyone().send('/', { method: 'PUT', body: words.what })],
    [
      'a form of another site',
      403,
      () =>
        anyone().send('/tell-us/2/answers', {
          method: 'POST',
          body: words.what,
          headers: { origin: 'https://other.example' },
        }),
    ],
    ['a body that is too long', 413, () => anyone().post('/tell-us/2/answers', { what: words.what.repeat(20_000) })],
    ['a body that is no form', 400, () => anyone().send('/tell-us/2/answers', { method: 'POST', body: words.what })],
  ]
  test.each(cases)('for %s says nothing of what was sent and nothing of us: %i', async (_what, status, ask) => {
    const answer = await ask()
    expect(answer.status).toBe(status)
    await expectPlain(answer)
  })
})

async function expectPlain(answer: Response) {
  expect([...faultsOf(answer)]).toEqual([])
  const text = await answer.text()
  for (const word of [root, 'node_modules', 'node:internal', 'Error:', 'postgres', 'ECONN', 'quokkaberry'])
    expect(text).not.toContain(word)
}

test('with the database away, pages that cannot be made say nothing of why', async () => {
  const staff = visitor(app.url)
  staff.jar.set('beside-staff', 'x')
  await stopDatabase(app)
  for (const path of ['/tell-us/3', '/tell-us/received', '/come-back', '/help', '/api/health']) {
    const answer = await visitor(app.url).get(path)
    await expectPlain(answer)
  }
  const answer = await staff.get('/staff/cases')
  expect(answer.headers.get('cache-control')).toContain('no-store')
  expect(await answer.text()).not.toMatch(/ECONN|node_modules|postgres:/)
})

test('the log of all this holds no answer, name, file, receipt, reference or cookie', () => {
  const cookies = Object.values(states).flatMap(({ jar }) => [...jar.values()])
  for (const word of [...marks(), report.reference, report.receipt.match(/.{4}/g)?.join(' ') ?? '', ...cookies])
    if (word) expect(app.log()).not.toContain(word)
})

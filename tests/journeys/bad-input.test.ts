import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningApp, startApp } from '../support/app'
import { stopDatabase } from './database-away'
import { Visitor } from './visitor'

let app: RunningApp
let visitor: Visitor
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.stop())

async function begun(): Promise<Visitor> {
  const someone = new Visitor(app.url)
  await someone.tell(1, {})
  return someone
}
async function told(): Promise<Visitor> {
  const someone = await begun()
  await someone.tell(2, { what: 'They shout' })
  return someone
}

/** What a person reads on the page, without its markup. */
const read = (html: string) =>
  html
    .replace(/<script.*?<\/script>/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
const tomorrow = new Date(Date.now() + 36 * 3_600_000)
const [year, month, day] = tomorrow.toISOString().slice(0, 10).split('-') as [string, string, string]

describe('an answer that cannot be kept', () => {
  test.each([
    ['nothing at all', 2, {}, 'Write something here, or choose from the list below.'],
    ['10,001 characters', 2, { what: 'x'.repeat(10_001) }, 'Please keep it to 10,000 characters.'],
    ['31 February', 4, { day: '31', month: '2' }, 'This date is not in the calendar.'],
    ['a date to come', 4, { day, month, year }, 'This date is still to come.'],
    ['a NUL byte and nothing else', 2, { what: '\0' }, 'We could not read these characters.'],
    ['an option we do not have', 1, { safe: 'maybe' }, 'Choose one of the answers shown, or skip this question.'],
    ['an option that is no option, twice', 3, { grounds: ['race', '__proto__'] }, 'Choose one of the answers shown'],
    ['no choice about the name', 7, { name: 'Sam' }, 'You can stay anonymous.'],
    ['an email address without an @', 7, { level: 'open', email: 'sam' }, 'An email address has an @ in it.'],
  ])('%s is answered kindly beside its field, on its own page', async (_what, page, fields, sentence) => {
    visitor = await told()
    const answer = await visitor.tell(page, fields as Record<string, string>)
    expect(answer.path).toBe(`/tell-us/${page}`)
    expect(read(answer.html)).toContain('We need a little more to help')
    expect(answer.html).toMatch(/class="field-error"/)
    expect(read(answer.html)).toContain(sentence)
  })
  test('is shown as it was typed, and again after a reload, and counts for nothing until it is mended', async () => {
    visitor = await told()
    const words = `${'long '.repeat(2000)}END`
    expect((await visitor.tell(2, { what: words })).html).toContain(words)
    expect((await visitor.follow('/tell-us/2')).html).toContain(words)
    expect((await visitor.tell(7, { level: 'anonymous' })).path).toBe('/tell-us/8')
    await visitor.follow('/tell-us/10')
    const sent = await visitor.tell(10, { move: 'continue' })
    expect(sent.path).toBe('/tell-us/2?from=check')
    expect(read(sent.html)).toContain('Please keep it to 10,000 characters.')
  })
})

describe('what people write', () => {
  test.each([
    ['10,000 characters', 'x'.repeat(10_000)],
    ['10,000 emoji', '😀'.repeat(10_000)],
    ['right-to-left text with its marks', 'قال لي: \u200Fاذهب من هنا\u200E (twice)'],
    ['emoji of several characters', '👩🏽‍👧‍👦 🏳️‍🌈'],
    ['markup', '<script>alert(1)</script> "quoted" & so on'],
  ])('%s is kept as it is', async (_what, what) => {
    visitor = await begun()
    expect((await visitor.tell(2, { what })).path).toBe('/tell-us/3')
    const area = (await visitor.follow('/tell-us/2')).html.match(/<textarea[^>]*>([^<]*)<\/textarea>/)?.[1]
    const escaped = what.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
    expect(area).toBe(escaped)
  })
  test('half a character and control characters are mended, the rest stays', async () => {
    visitor = await begun()
    const body = 'what=one%00two%ED%A0%80three&move=continue'
    const headers = { cookie: visitor.cookie, 'content-type': 'application/x-www-form-urlencoded' }
    await visitor.ask('/tell-us/2/answers', { method: 'POST', body, headers })
    expect((await visitor.follow('/tell-us/2')).html).toMatch(/>onetwo\uFFFD+three<\/textarea>/)
  })
})

describe('the order of the pages', () => {
  test.each([
    ['/tell-us/5', '/tell-us/2', 'before what is required'],
    ['/tell-us/10', '/tell-us/2', 'the last first'],
  ])('%s leads to %s: %s', async (asked, shown) => {
    expect((await (await begun()).follow(asked)).path).toBe(shown)
  })
  test('starts at the beginning for whoever has not begun', async () => {
    expect((await new Visitor(app.url).follow('/tell-us/9')).path).toBe('/tell-us/1')
  })
  test.each(['/tell-us/0', '/tell-us/11', '/tell-us/1e0', '/tell-us/%00', '/tell-us/2/3'])(
    '%s is not found',
    async path => {
      expect([404, 400]).toContain((await new Visitor(app.url).get(path)).status)
    },
  )
  test('sending before the end leads to what is missing', async () => {
    expect((await (await told()).tell(10, { move: 'continue' })).path).toBe('/tell-us/7?from=check')
  })
})

describe('a cookie that is over, forged or gone', () => {
  test.each(['visit=nonsense', `visit=${'A'.repeat(43)}`, ''])(
    '%s: the page just typed is kept and shown',
    async cookie => {
      visitor = new Visitor(app.url)
      visitor.cookie = cookie
      const answer = await visitor.tell(4, { placeWords: 'The stairs by the bins' })
      expect(answer.path).toBe('/tell-us/again')
      expect(read(answer.html)).toContain('Please start again')
      expect(read(answer.html)).toContain('The stairs by the bins')
      await visitor.tell(1, {})
      await visitor.tell(2, { talk: 'yes' })
      expect((await visitor.follow('/tell-us/4')).html).toContain('The stairs by the bins')
    },
  )
  test('the receipt page says what can still be done', async () => {
    expect(read((await new Visitor(app.url).follow('/tell-us/received')).html)).toContain('We show a receipt once')
  })
  test('a browser that keeps no cookie is told so, not sent round in circles', async () => {
    visitor = new Visitor(app.url)
    const answer = await visitor.post('/tell-us/1/answers', { begin: 'yes' })
    visitor.cookie = ''
    const shown = await visitor.follow(answer.headers.get('location') ?? '')
    expect(read(shown.html)).toContain('We cannot keep your place')
  })
})

test.each(['/staff', '/staff/triage'])('%s without a session leads to sign-in', async path => {
  const answer = await new Visitor(app.url).get(path)
  expect([answer.status, answer.headers.get('location')]).toEqual([307, '/staff/sign-in'])
})

test('nothing in an address tells how far somebody got, or that they had to be asked for a cookie', async () => {
  visitor = new Visitor(app.url)
  expect((await visitor.tell(1, {})).path).toBe('/tell-us/2')
})

describe('a body we do not take', () => {
  test('of another site is a plain page, 403', async () => {
    const answer = await (await begun()).post('/tell-us/2/answers', { what: 'x' }, { origin: 'https://evil.example' })
    const html = await answer.text()
    expect(answer.status).toBe(403)
    expect(html).toContain('This came from another website')
    expect(html).toContain('href="/leave"')
  })
  test('over the limit is a plain page, 413', async () => {
    const answer = await (await begun()).post('/tell-us/2/answers', { what: 'x'.repeat(300_000) })
    expect(answer.status).toBe(413)
    expect(await answer.text()).toContain('This is too long for us')
  })
  test('over the limit without saying its length is a plain page too, 413', async () => {
    const { cookie } = await begun()
    const body = new ReadableStream({
      start(stream) {
        for (let i = 0; i < 40; i++) stream.enqueue(Buffer.from(`&what=${'x'.repeat(10_000)}`))
        stream.close()
      },
    })
    const headers = { cookie, 'content-type': 'application/x-www-form-urlencoded' }
    const request = { method: 'POST', body, headers, duplex: 'half' }
    expect((await fetch(`${app.url}/tell-us/2/answers`, request as RequestInit)).status).toBe(413)
  })
  test.each(['text/plain', 'application/json', 'multipart/form-data', 'multipart/form-data; boundary=x'])(
    'that is no form (%s) is a plain page, 400',
    async type => {
      const { cookie } = await begun()
      const headers = { cookie, 'content-type': type }
      const answer = await fetch(`${app.url}/tell-us/2/answers`, { method: 'POST', body: '{"what":"x"}', headers })
      expect(answer.status).toBe(400)
    },
  )
})

test('with the database away the pages still say who we are, and nothing typed is lost', async () => {
  visitor = await told()
  await stopDatabase(app)
  for (const path of ['/', '/tell-us', '/help', '/privacy'])
    expect(read((await visitor.follow(path)).html), path).toContain('Larkmoor Homes')
  expect(read((await visitor.follow('/tell-us/3')).html)).toContain('01632 960100')
  const answer = await visitor.post('/tell-us/4/answers', { placeWords: 'The stairs "by" the bins' })
  const html = await answer.text()
  expect(answer.status).toBe(503)
  expect(read(html)).toContain('We could not take this')
  expect(read(html)).toMatch(/nothing .*kept/i)
  expect(read(html)).toContain('01632 960100')
  expect(html).toContain('value="The stairs &quot;by&quot; the bins"')
  expect(html).not.toMatch(/digest|stack|ECONN/i)
  expect(app.log()).not.toContain('bins')
})

import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { s1, s5a } from '@/drizzle/seed/scenarios'
import { en } from '@/lib/language/en'
import { type RunningApp, startApp } from '../support/app'
import { visitor } from '../support/visitor'
import { open, pageOf, post, type Sent, sent } from './mailbox-desk'
import { superuserOf } from './support-stored'

let app: RunningApp
beforeAll(async () => {
  app = await startApp({ clock: '2026-12-05T23:40:00Z' })
})
afterAll(() => app?.stop())

let report: Sent
beforeEach(async () => {
  report = await sent(app.url, s1)
})
const opened = async () => {
  const someone = visitor(app.url)
  expect(await open(someone, report.receipt)).toBe('/come-back/messages?opened=yes')
  return someone
}
const storedKinds = async () => {
  const sql = superuserOf(app.dataDir)
  const rows = await sql`select m.kind from beside.messages m join beside.reports r on r.id = m.report_id
    where r.reference = ${report.reference} order by m.sent_at`
  await sql.end()
  return rows.map(row => row.kind)
}

describe('a receipt', () => {
  test.each<[string, (receipt: string) => string]>([
    ['as it is shown', receipt => receipt.replace(/.{4}/g, '$& ')],
    ['in lower case with dashes', receipt => receipt.toLowerCase().replace(/.{4}(?=.)/g, '$&-')],
    ['with O for 0 and l for 1', receipt => receipt.replace(/0/g, 'O').replace(/1/g, 'l')],
    ['with spaces all about it', receipt => `  ${[...receipt].join(' ')} \t`],
  ])('opens the mailbox typed %s', async (_, typed) => {
    expect(await open(visitor(app.url), typed(report.receipt))).toBe('/come-back/messages?opened=yes')
  })

  test('that opens nothing gets one answer, whatever is wrong with it', async () => {
    const answers = await Promise.all(
      ['ABCD EFGH JKMN PQRS', 'not a receipt', '', '🙂'.repeat(16), `${report.receipt}0`].map(async typed => {
        const someone = visitor(app.url)
        const path = await open(someone, typed)
        const { html } = await pageOf(someone, path)
        return {
          path,
          html: html
            .replaceAll(/nonce(="|\\":\\")[^"\\]*/g, '')
            .replace(/id="receipt"[^>]*>/, '')
            .replaceAll(/value="[^"]*"/g, ''),
        }
      }),
    )
    expect(new Set(answers.map(({ path }) => path))).toEqual(new Set(['/come-back?again=yes']))
    for (const { html } of answers) expect(html).toContain(en.mailboxErrors.receipt)
  })

  test('stands in no address, no cookie and no page of the mailbox', async () => {
    const someone = await opened()
    const { html } = await pageOf(someone, '/come-back/messages')
    const cookies = [...someone.jar].flat().join(' ')
    for (const text of [html, cookies]) expect(text.replace(/\s/g, '')).not.toContain(report.receipt)
    expect([...someone.jar.keys()]).toEqual(['stay'])
  })

  test('closes the page that showed it', async () => {
    expect(await open(report.someone, report.receipt)).toBe('/come-back/messages?opened=yes')
    const again = await (await report.someone.get('/tell-us/received')).text()
    expect(again).not.toContain(report.reference)
  })
})

describe('the messages', () => {
  test('say how far it has come and by when somebody writes, and never what was told', async () => {
    const { text } = await pageOf(await opened(), '/come-back/messages')
    expect(text).toContain(report.reference)
    expect(text).toContain('We have got what you told us.')
    expect(text).toContain('We will write to you here by 5pm on Monday 7 December')
    expect(text).not.toContain('call by')
    for (const word of ['Thistle', 'shouts', 'dog mess']) expect(text).not.toContain(word)
  })

  test.each([
    ['emoji only', '😡👨‍👩‍👧🖍️'],
    ['right to left', 'هم يصرخون كل ليلة\nשלום, "בכל לילה"'],
    ['markup', '<script>alert(1)</script> & "quotes"'],
    ['ten thousand characters', 'é'.repeat(10_000)],
  ])('keep %s to the letter', async (_, words) => {
    const someone = await opened()
    expect(await post(someone, 'messages', { text: words })).toBe('/come-back/messages?done=yes')
    expect((await pageOf(someone, '/come-back/messages')).text).toContain(words.replace(/\s+/g, ' '))
  })

  test('leave a NUL byte out and keep the rest', async () => {
    const someone = await opened()
    await post(someone, 'messages', { text: 'be\u0000fore' })
    expect((await pageOf(someone, '/come-back/messages')).text).toContain('before')
  })

  test('take no 10,001 characters, say so, and lose none', async () => {
    const someone = await opened()
    expect(await post(someone, 'messages', { text: 'a'.repeat(10_001) })).toBe('/come-back/messages')
    const { html, text } = await pageOf(someone, '/come-back/messages')
    expect(text).toContain(en.errors.tooLong)
    expect(html).toContain('a'.repeat(10_001))
    expect(html).toContain('<title>Error')
  })

  test('ask for a word when there is none', async () => {
    const someone = await opened()
    await post(someone, 'messages', { text: '   ' })
    expect((await pageOf(someone, '/come-back/messages')).text).toContain(en.mailboxErrors.write)
  })

  test('are one for one form, however often it is sent', async () => {
    const someone = await opened()
    const { form } = await pageOf(someone, '/come-back/messages')
    for (let i = 0; i < 3; i++) await someone.post('/come-back/messages/records', { form, move: 'send', text: 'Once' })
    expect(await storedKinds()).toEqual(['message'])
  })

  test('keep what was typed when the time was over, until the receipt is typed again', async () => {
    const someone = await opened()
    const { form } = await pageOf(someone, '/come-back/messages')
    const sql = superuserOf(app.dataDir)
    await sql`delete from beside.drafts`
    await sql.end()
    const late = await someone.post('/come-back/messages/records', { form, move: 'send', text: 'Typed too late' })
    expect(late.headers.get('location')).toBe('/come-back?kept=yes')
    expect((await pageOf(someone, '/come-back?kept=yes')).text).toContain('What you wrote is kept')
    await open(someone, 'wrong at first')
    expect(await open(someone, report.receipt)).toBe('/come-back/messages?opened=yes')
    expect((await pageOf(someone, '/come-back/messages')).html).toContain('Typed too late')
    expect(await storedKinds()).toEqual([])
  })

  test('stay longer without scripts, with every word', async () => {
    const someone = await opened()
    expect(await post(someone, 'messages', { text: 'Half a thought', move: 'stay' })).toBe('/come-back/messages')
    const { html, text } = await pageOf(someone, '/come-back/messages')
    expect(html).toContain('Half a thought')
    expect(text).not.toContain(en.mailboxErrors.heading)
    expect((await someone.post('/come-back/stay', {})).status).toBe(204)
    expect((await visitor(app.url).post('/come-back/stay', {})).status).toBe(409)
  })

  test('kept when the time was over, open in the mailbox they were written in and in no other', async () => {
    const someone = await opened()
    const { form } = await pageOf(someone, '/come-back/messages')
    const sql = superuserOf(app.dataDir)
    await sql`delete from beside.drafts`
    await sql.end()
    await someone.post('/come-back/messages/records', { form, move: 'send', text: 'Only for her messages' })
    const nextAtThisComputer = await sent(app.url, s1)
    await open(someone, nextAtThisComputer.receipt)
    expect((await pageOf(someone, '/come-back/messages')).html).not.toContain('Only for her messages')
  })

  test('close by themselves: the receipt is asked for again, and the words come back', async () => {
    const someone = await opened()
    expect(await post(someone, 'messages', { text: 'Half a thought', move: 'close' })).toBe('/come-back?kept=yes')
    const asked = await pageOf(someone, '/come-back?kept=yes')
    expect(asked.text).toContain('What you wrote is kept')
    expect(asked.html).not.toContain('Half a thought')
    expect((await pageOf(someone, '/come-back/messages')).text).not.toContain(report.reference)
    await open(someone, report.receipt)
    expect((await pageOf(someone, '/come-back/messages')).html).toContain('Half a thought')
  })

  test('close by themselves with nothing written, and say why', async () => {
    const someone = await opened()
    await post(someone, 'messages', { text: '', move: 'close' })
    const { text } = await pageOf(someone, '/come-back?kept=yes')
    expect(text).toContain('Your messages were closed, to keep you safe')
    expect(text).not.toContain('What you wrote is kept')
  })

  test('close when somebody leaves, and the cookie with them', async () => {
    const someone = await opened()
    const cookies = new Map(someone.jar)
    await someone.get('/leave')
    await pause(500)
    expect([...someone.jar]).toEqual([])
    for (const [name, value] of cookies) someone.jar.set(name, value)
    expect((await pageOf(someone, '/come-back/messages')).text).not.toContain(report.reference)
  })
})

describe('beside the messages', () => {
  test('more can be added, a complaint made, the report taken back and gone on with', async () => {
    const someone = await opened()
    for (const page of ['more', 'feedback']) expect(await post(someone, page, { text: 'Again' })).toContain('done=yes')
    expect(await post(someone, 'stop', {})).toContain('done=yes')
    expect((await pageOf(someone, '/come-back/messages')).text).toContain('You took this back')
    expect(await post(someone, 'stop', { move: 'reopen' })).toContain('done=yes')
    expect(await storedKinds()).toEqual(['addition', 'complaint', 'withdrawal', 'reopening'])
  })

  test('a button pressed twice never does the opposite', async () => {
    const someone = await opened()
    const twice = async (move: string) => {
      const { form } = await pageOf(someone, '/come-back/stop')
      for (let i = 0; i < 2; i++)
        expect((await someone.post('/come-back/stop/records', { form, move })).headers.get('location')).toBe(
          '/come-back/messages?done=yes',
        )
    }
    await twice('send')
    expect(await storedKinds()).toEqual(['withdrawal'])
    await twice('reopen')
    expect(await storedKinds()).toEqual(['withdrawal', 'reopening'])
  })

  test('a message to a report that was taken back is not lost, and can go on with it', async () => {
    const someone = await opened()
    const { form } = await pageOf(someone, '/come-back/messages')
    await post(someone, 'stop', {})
    await someone.post('/come-back/messages/records', { form, move: 'send', text: 'One more thing' })
    const { html, text } = await pageOf(someone, '/come-back/messages')
    expect(html).toContain('One more thing')
    expect(html).not.toContain('/come-back/date')
    expect(text).toContain('If you send this, we go on with it.')
    expect(await storedKinds()).toEqual(['withdrawal'])
    await post(someone, 'messages', { text: 'One more thing', move: 'reopen' })
    expect(await storedKinds()).toEqual(['withdrawal', 'reopening', 'message'])
  })

  test('somebody says who they are, and never silently takes it back', async () => {
    const someone = await opened()
    expect(await post(someone, 'name', { level: 'open', name: 'Rowan Ash', phone: '07700 900321' })).toContain(
      'done=yes',
    )
    expect((await pageOf(someone, '/come-back/messages?done=yes')).text).toContain('only in a way you say is safe')
    const { html } = await pageOf(someone, '/come-back/name')
    expect(html).not.toContain('value="confidential"')
    expect(html).not.toContain('Rowan')
    await post(someone, 'name', { level: 'anonymous', name: 'Nobody' })
    expect((await pageOf(someone, '/come-back/name')).text).toContain(en.mailboxErrors.lower)
    expect(await storedKinds()).toEqual(['identity'])
  })

  test('who is anonymous is pointed to saying who they are, who is known changes how they are reached', async () => {
    const anonymous = await opened()
    expect((await pageOf(anonymous, '/come-back/contact')).html).toContain('href="/come-back/name"')
    report = await sent(app.url, { ...s5a, channels: ['phone', 'mailbox'] })
    const known = await opened()
    expect(await post(known, 'contact', { channels: 'mailbox', seenByOthers: 'yes' })).toContain('done=yes')
    expect(await storedKinds()).toEqual(['contact'])
  })

  test('a receipt can be changed, and the old one opens nothing', async () => {
    const someone = await opened()
    const { html } = await pageOf(someone, '/come-back/receipt')
    const made = [...html.matchAll(/<span>([0-9A-Z]{4}) ?(?:<!-- -->)?/g)].map(([, four]) => four).join('')
    expect(await post(someone, 'receipt', {})).toContain('done=yes')
    expect(await open(visitor(app.url), report.receipt)).toBe('/come-back?again=yes')
    expect(await open(visitor(app.url), made)).toBe('/come-back/messages?opened=yes')
  })

  const newReceiptOn = (html: string) =>
    [...html.matchAll(/<span>([0-9A-Z]{4}) ?(?:<!-- -->)?/g)].map(([, four]) => four).join('')

  test('more time for writing a new receipt down does not take it', async () => {
    const someone = await opened()
    const made = newReceiptOn((await pageOf(someone, '/come-back/receipt')).html)
    expect(await post(someone, 'receipt', { move: 'stay' })).toBe('/come-back/receipt')
    expect(newReceiptOn((await pageOf(someone, '/come-back/receipt')).html)).toBe(made)
    expect(await open(visitor(app.url), report.receipt)).toBe('/come-back/messages?opened=yes')
  })

  test('the button below a new receipt takes that one only, however often it is pressed', async () => {
    const someone = await opened()
    const { html, form } = await pageOf(someone, '/come-back/receipt')
    const made = newReceiptOn(html)
    const press = (of: string) => someone.post('/come-back/receipt/records', { form: of, move: 'send' })
    await press('of a page that another has replaced')
    const { text } = await pageOf(someone, '/come-back/receipt')
    expect(text).toContain('This is another new receipt')
    for (const answer of [await press(form), await press(form)])
      expect(answer.headers.get('location')).toBe('/come-back/messages?done=yes')
    expect(await open(visitor(app.url), made)).toBe('/come-back/messages?opened=yes')
  })

  test('a new receipt pressed for too late is not taken, and that is said', async () => {
    const someone = await opened()
    const { form } = await pageOf(someone, '/come-back/receipt')
    const sql = superuserOf(app.dataDir)
    await sql`delete from beside.drafts`
    await sql.end()
    await someone.post('/come-back/receipt/records', { form, move: 'send' })
    expect((await pageOf(someone, '/come-back?kept=yes')).text).toContain('Your receipt was not changed')
    expect(await open(someone, report.receipt)).toBe('/come-back/messages?opened=yes')
  })

  test('a mistyped receipt is not left in the field for whoever comes next', async () => {
    const someone = visitor(app.url)
    await open(someone, report.receipt.slice(1))
    expect((await pageOf(someone, '/come-back?again=yes')).html).toContain(report.receipt.slice(1))
    expect((await pageOf(someone, '/come-back')).html).not.toContain(report.receipt.slice(1))
  })

  test('a card and a calendar file say nothing of what it is about', async () => {
    const someone = await opened()
    const card = await pageOf(someone, '/come-back/card')
    expect(card.text).toContain('01632 960100')
    const file = await someone.get('/come-back/date')
    const calendar = await file.text()
    expect(file.headers.get('content-type')).toContain('text/calendar')
    expect(calendar).toContain('SUMMARY:Reminder')
    expect(calendar).toContain('DTSTART:20261207T170000Z')
    for (const text of [card.text, calendar])
      expect(text).not.toMatch(/hate|report|police|abuse|harass|victim|witness|beside/i)
    expect(calendar).not.toMatch(/URL|DESCRIPTION|LOCATION|LK-/)
  })

  test('pages that there are not, and posts to them, find nothing', async () => {
    const someone = await opened()
    expect((await someone.get('/come-back/elsewhere')).status).toBe(404)
    expect((await someone.post('/come-back/elsewhere/records', {})).status).toBe(404)
    expect((await someone.post('/come-back/messages', { text: 'x' })).status).toBe(404)
  })

  test('the address a receipt is posted to leads back to its form', async () => {
    const answer = await visitor(app.url).get('/come-back/opening')
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/come-back'])
  })

  test('without a visit every page leads to the receipt', async () => {
    for (const page of ['messages', 'more', 'contact', 'name', 'stop', 'feedback', 'receipt', 'card', 'date'])
      expect((await visitor(app.url).get(`/come-back/${page}`)).headers.get('location')).toBe('/come-back')
  })
})

describe('a place that many receipts are tried from', () => {
  test('slows down who tries many, and still lets the next one in', async () => {
    const someone = visitor(app.url)
    for (let i = 0; i < 7; i++) await open(someone, 'ABCD EFGH JKMN PQRS')
    expect(await open(visitor(app.url), report.receipt)).toBe('/come-back/messages?opened=yes')
  })
})

test('nothing anybody wrote here stands in the log', () => {
  for (const words of ['Typed too late', 'One more thing', 'Rowan', report.receipt])
    expect(app.log()).not.toContain(words)
})

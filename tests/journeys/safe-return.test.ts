import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { s1 } from '@/drizzle/seed/scenarios'
import { en } from '@/lib/language/en'
import type { Answers } from '@/lib/reports/answers'
import { type RunningApp, startApp } from '../support/app'
import { axeViolations, launchChromium, newPage } from '../support/chromium'
import { openReport, textOf } from './staff-desk'
import { atDesk, choose, leaveDesks, takenOver } from './staff-entry-desk'
import { safeContactOn, takeIntoCase } from './support-reading'
import { superuserOf } from './support-stored'
import { closeSafely, enter, receive, tell } from './support-telling'

let app: RunningApp
let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterEach(leaveDesks)
afterAll(() => browser?.close())

/** One clock for a scenario: its landlord and its office. */
function at(clock: string) {
  beforeAll(async () => {
    app = await startApp({ clock })
  })
  afterAll(() => app?.stop())
}
const bothWays = describe.each([
  ['with scripts', true],
  ['with scripts blocked', false],
])

/** Presses a button and waits for the page that it leads to. */
async function pressOn(page: Page, name: string, next: string | RegExp) {
  await page.getByRole('button', { name, exact: true }).click()
  await page.waitForURL(next)
  expect(await axeViolations(page)).toEqual([])
}

/** Somebody comes back on another phone and types what they wrote down. */
async function comeBack(receipt: string, scripts: boolean, next: string | RegExp): Promise<Page> {
  const phone = await newPage(browser, { scripts, width: 390, height: 844 })
  await phone.goto(`${app.url}/come-back`)
  await phone.fill('#receipt', receipt.toLowerCase().replace(/0/g, 'o').replace(/.{4}/g, '$& '))
  await pressOn(phone, en.comeBack({ name: 'Larkmoor', phone: '' } as never).button, next)
  return phone
}

/** A manager makes a case of a report; resolves with its address. */
async function opened(reference: string, scripts: boolean): Promise<string> {
  const manager = await atDesk(browser, app, 'HSM', { to: '/staff/triage', scripts })
  await openReport(manager, app.url, reference)
  await takeIntoCase(manager, 'Because of who they are', 'Priya Nair')
  return manager.url().split('?')[0] as string
}

async function reply(officer: Page, caseUrl: string, text: string, nextBy: string) {
  await officer.goto(`${caseUrl}/messages`)
  await officer.fill('#text', text)
  await officer.fill('#nextBy', nextBy)
  await pressOn(officer, 'Send message', '**sent=yes')
}

/** Whatever left, or is to leave, the house for somebody who told us; notices to colleagues aside. */
async function sentOut(reference: string) {
  const sql = superuserOf(app.dataDir)
  const found = await sql`select o.template from beside.outgoing_messages o
    join beside.reports r on r.id = o.report_id or r.case_id = o.case_id
    where r.reference = ${reference} and o.staff_id is null`
  await sql.end()
  return found.map(({ template }) => template)
}

describe('S1: an anonymous witness on a borrowed phone', () => {
  at('2026-12-05T23:40:00Z')
  bothWays('%s', (_, scripts) => {
    test('tells, is answered, and comes back, without anybody knowing who they are', { timeout: 150_000 }, async () => {
      const phone = await newPage(browser, { scripts, width: 390, height: 844 })
      await tell(phone, app.url, s1)
      const { reference, receipt } = await receive(phone)
      const after = (await phone.locator('#next ~ p').allTextContents()).join(' ')
      expect(after).toContain('We cannot contact you, because you did not give us details.')
      expect(after).toContain('A named person will write to you by 5pm on Monday 7 December')
      await closeSafely(phone, app.url, { reference, receipt })

      const kase = await opened(reference, scripts)
      const officer = await atDesk(browser, app, 'ACM', { to: '/staff', scripts })
      expect(await textOf(officer)).toContain('Make first contact with')
      await reply(officer, kase, 'My name is Priya. We heard you, and nobody will know.', '2026-12-18')
      await officer.goto(kase)
      expect(await officer.locator('.clocks').textContent()).toMatch(/First contact.*Met/)

      const again = await comeBack(receipt, scripts, /\/come-back\/messages/)
      const read = await textOf(again)
      expect(read).toContain('We heard you, and nobody will know.')
      expect(read).toContain('18 December')
      expect(read).not.toContain('Thistle Court')
      await again.fill('#text', 'It was ten at night.\n\nHe knows my brother 😟')
      await pressOn(again, 'Send', '**done=yes')
      expect(await textOf(again)).toContain('He knows my brother 😟')
      await closeSafely(again, app.url, { reference, receipt })

      await officer.goto(`${app.url}/staff`)
      await expect
        .poll(() => officer.reload().then(() => textOf(officer)), { timeout: 15_000 })
        .toContain('Read a new message')
      await officer.goto(`${kase}/messages`)
      await officer.reload()
      expect(await textOf(officer)).toMatch(/He knows my brother 😟.*Read by Priya Nair/)
      await officer.goto(`${app.url}/staff`)
      expect(await textOf(officer)).not.toContain('Read a new message')
      expect(await sentOut(reference)).toEqual([])
      await Promise.all([phone, again].map(page => page.context().close()))
    })
  })
})

const s9: Answers = {
  safe: 'safe',
  role: 'victim',
  age: '18_or_over',
  what: 'He shouts things on the stairs about what I was. I just want it known.',
  types: ['verbal_abuse'],
  grounds: ['transgender'],
  when: 'this_week',
  level: 'confidential',
  name: 'Ms K',
  phone: '07700 900341',
  channels: ['phone', 'mailbox'],
  livesWith: 'no',
  wishes: ['just_want_you_to_know'],
}

describe('S9: she wants it known, and nothing done', () => {
  at('2026-12-10T09:30:00Z')
  bothWays('%s', (_, scripts) => {
    test('a receipt that was typed up for her is hers alone at first use, and her no is kept', {
      timeout: 150_000,
    }, async () => {
      const adviser = await atDesk(browser, app, 'CCA', { scripts })
      if (scripts) await takenOver(adviser)
      const arrival = { channel: 'contact_centre', date: '2026-12-10', time: '09:20', through: '' }
      const { reference, receipt } = await enter(adviser, s9, arrival)

      const phone = await comeBack(receipt, scripts, /\/come-back\/receipt/)
      await phone.goto(`${app.url}/come-back/messages`)
      expect(new URL(phone.url()).pathname).toBe('/come-back/receipt')
      const own = (await phone.locator('.receipt .code').last().textContent())?.replace(/\s/g, '') ?? ''
      expect(own).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/)
      expect(own).not.toBe(receipt)
      await phone.locator('main form[action*=records] .button').first().click()
      await phone.waitForURL(/\/come-back\/messages/)
      await phone.context().close()
      await (await comeBack(receipt, scripts, /\/come-back\?again=yes/)).context().close()

      const kase = await opened(reference, scripts)
      const officer = await atDesk(browser, app, 'ACM', { to: '/staff', scripts })
      await officer.goto(kase)
      expect(await textOf(officer)).toContain('Support only')
      const person = await officer.locator('a[href*="/consents"]').first().getAttribute('href')
      for (const purpose of ['tell_police', 'speak_to_alleged_perpetrator']) {
        await officer.goto(app.url + person)
        await officer.check(`[name=purpose][value=${purpose}]`)
        await officer.check('[name=answer][value=no]')
        await officer.check('[name=method][value=verbal]')
        await pressOn(officer, 'Record what they said', '**done=consent')
      }
      expect((await officer.locator('#people').locator('xpath=..').textContent()) ?? '').toMatch(/Tell the police.*no/i)
      await officer.goto(`${kase}/contacts`)
      await officer.check('[name=channel][value=phone]')
      await officer.check('[name=outcome][value=two_way]')
      await pressOn(officer, 'Record contact', '**done=contact')
      await reply(officer, kase, 'You decide. You can change your mind.', '2026-12-24')

      const again = await comeBack(own, scripts, /\/come-back\/messages/)
      const read = await textOf(again)
      expect(read).toContain('You decide. You can change your mind.')
      expect(read).toContain('24 December')
      expect(read).not.toContain('on the stairs')
      await again.context().close()
    })
  })
})

const s2: Answers = {
  safe: 'safe',
  role: 'victim',
  what: 'Dean is my best mate. He keeps my card on the day my money comes.',
  types: ['mate_crime'],
  grounds: ['disability'],
  level: 'confidential',
  name: 'Ms P',
  phone: '07700 900452',
  address: '8 Quay Street',
  channels: ['in_person', 'via_named_person'],
  times: 'Thursdays 10:00 to 12:00',
  voicemail: 'never',
  seenByOthers: 'yes',
  livesWith: 'not_sure',
  via: 'Jo Field at the day centre',
  wishes: ['safer_at_home'],
}

describe('S2: her “friend” reads her phone', () => {
  at('2026-12-08T10:15:00Z')
  bothWays('%s', (_, scripts) => {
    test('first contact moves to Thursday at ten by itself, and nothing can reach her devices', {
      timeout: 150_000,
    }, async () => {
      const partner = await atDesk(browser, app, 'PartnerUser', { scripts })
      if (scripts) await takenOver(partner)
      await choose(partner, 'level', 'confidential')
      for (const way of ['phone', 'text', 'email', 'letter']) await choose(partner, 'neverChannels', way)
      const arrival = { channel: 'key_partner', date: '2026-12-08', time: '10:10', through: 'Quayside day centre' }
      const { reference } = await enter(partner, s2, arrival)
      expect(await textOf(partner)).toContain('at your next safe time, 10am on Thursday 10 December')

      const kase = await opened(reference, scripts)
      const manager = await atDesk(browser, app, 'HSM', { to: '/staff', scripts })
      const deferred = manager.locator('[aria-labelledby=deferred]')
      expect(await deferred.textContent()).toMatch(/No breach.*First contact waits for their next safe time/)
      const officer = await atDesk(browser, app, 'ACM', { to: '/staff', scripts })
      await officer.goto(kase)
      expect(await officer.locator('.clocks').textContent()).toMatch(/Deferred for safety.*Now Thu 10 Dec, 10am/)
      expect(await safeContactOn(officer, 'Ms P')).toEqual({
        next: 'Thursdays 10:00 to 12:00',
        ok: ['In person: Jo Field at the day centre', 'Through someone they named: Jo Field at the day centre'],
        never: ['Phone', 'Text', 'Email', 'Letter', 'Voicemail'],
      })
      expect(await officer.content()).not.toContain('900452')

      for (const channel of ['email', 'text', 'letter']) {
        await officer.goto(`${kase}/outgoing`)
        await officer.check('[name=template][value=tried_to_reach]')
        await officer.check(`[name=channel][value=${channel}]`)
        await officer.getByRole('button', { name: 'See it first' }).click()
        await officer.waitForSelector('#preview')
        const preview = officer.locator('[aria-labelledby=preview]')
        expect(await preview.textContent()).toMatch(/may not be sent.*(never|no letters)/i)
        expect(await preview.locator('button').count()).toBe(0)
      }
      expect(await officer.getByRole('link', { name: /What to say/ }).count()).toBe(0)
      expect(await sentOut(reference)).toEqual([])
    })
  })
})

import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { StaffRole } from '@/lib/access/staff-role'
import { type RunningApp, startApp } from '../support/app'
import { launchChromium } from '../support/chromium'
import { clocksOn, expectClocks, expectHiddenFrom, outboxOf, pathOf, record, sentOutside } from './scenario-steps'
import { mediumRisk, s6 } from './scenario-stories-through-others'
import { openReport, textOf } from './staff-desk'
import { atDesk, leaveDesks } from './staff-entry-desk'
import { lettersOf, takeIntoCase } from './support-reading'
import { everythingStored } from './support-stored'
import { enter } from './support-telling'
import { found, tracesOf } from './support-words'

let app: RunningApp
let browser: Browser
let reference: string
let report: string
let kase: string
let person: string
let log = ''
beforeAll(async () => {
  app = await startApp({ clock: '2026-12-23T16:36:00Z' })
  browser = await launchChromium()
})
afterEach(leaveDesks)
afterAll(async () => {
  await browser?.close()
  await app?.stop()
})

/** Everybody works with scripts blocked: every step of this story is a plain form. */
const at = (role: StaffRole, to = '/staff'): Promise<Page> => atDesk(browser, app, role, { to, scripts: false })
const pathIn = (page: Page) => new URL(page.url()).pathname
const theirs = (part: string) => `${app.url}${person}/${part}`
const personId = () => person.split('/').at(-1) as string
const interpreter = 'Larkspur Languages 4471'

async function later(clock: string) {
  log += app.log()
  await app.stop()
  app = await startApp({ clock, dataDir: app.dataDir })
}

describe('S6: a Polish-speaking resident without an email, before the holidays', () => {
  test('is taken down at the counter in her own words, without an email', async () => {
    const adviser = await at('CCA', '/staff/reports/new')
    const arrival = { channel: 'office', date: '2026-12-23', time: '16:30', through: 'Quay Street office' }
    const received = await enter(adviser, s6, arrival)
    reference = received.reference
    expect(received.receipt).toHaveLength(16)
    expect(await textOf(adviser)).toContain(
      'A named person will try to reach you by 5pm on Thursday 24 December in the way you said is safe.',
    )
  })

  test('keeps the words and the translation side by side, with who interpreted, not certified', async () => {
    const officer = await at('ACM')
    await openReport(officer, app.url, reference)
    report = pathIn(officer)
    expect(await officer.locator('[aria-labelledby=words] .meta').textContent()).toMatch(
      /^Office, through Quay Street office, received today, 4:30pm\. Typed by Dan Whitlock/,
    )
    await expectClocks(officer, ['Triage · Due tomorrow, 12 noon · Target Thu 24 Dec, 12 noon.'])
    expect(await textOf(officer)).not.toMatch(/co-?operat/i)
    await officer.goto(`${app.url}${report}/translations`)
    expect(await officer.inputValue('#text')).toBe('')
    await record(officer, `${app.url}${report}/translations`, {
      filled: { language: 'pl', text: 'The neighbour shouts “go home”. He pierced the pram’s tyre.', interpreter },
      button: 'Put it beside their words',
    })
    expect(await textOf(officer)).toContain(`Not certified. By ${interpreter}. Put here by Priya Nair`)
    expect(await lettersOf(officer.locator('[aria-labelledby=words] [lang=pl]'))).toEqual([s6.what])
    expect(await lettersOf(officer.locator('[aria-labelledby=words] [lang=en].as-typed'))).toEqual([
      'The neighbour shouts “go home”. He pierced the pram’s tyre.',
    ])
  })

  test('is a hate incident about race and language, and has every date across the holidays', async () => {
    const officer = await at('ACM')
    await record(officer, `${app.url}${report}/classification`, {
      filled: { perpetratorType: 'tenant' },
      button: 'Record',
    })
    const words = await textOf(officer)
    for (const told of ['Verbal abuse; Criminal damage', 'ethnic or national origin; Language or accent'])
      expect(words).toContain(told)
    await takeIntoCase(officer, 'Aimed at them because of where they are from', 'Priya Nair')
    kase = pathIn(officer)
    person = await pathOf(officer, s6.name as string)
    expect(await officer.locator('.case-head').textContent()).toMatch(/Category A2.*Hate incident/)
    expect(await officer.locator('.case-head').textContent()).not.toContain('Hate crime')
    await expectClocks(officer, [
      /^Triage · Met · Wed 23 Dec, .*Target Thu 24 Dec, 12 noon\.$/,
      'First contact · Due tomorrow, 5pm · Target Thu 24 Dec, 5pm.',
      `Interview and risk assessment, ${s6.name} · Due Tue 29 Dec, 5pm · Target Tue 29 Dec, 5pm.`,
      `Action plan, ${s6.name} · Due Mon 4 Jan, 5pm · Target Mon 4 Jan, 5pm.`,
      'Next update · Due Mon 11 Jan, 5pm · Target Mon 11 Jan, 5pm.',
    ])
    const panel = (await officer.locator('.safe-contact').first().textContent()) ?? ''
    expect(panel).toContain('Language: Polish.')
    expect(panel).toContain('Voicemail')
  })

  test('an interpreter is asked for until one is booked', async () => {
    const officer = await at('ACM')
    const step = officer.locator('.tasks li', { hasText: `Book an interpreter for ${s6.name}` })
    expect(await step.count()).toBe(1)
    await record(officer, theirs('interpreter'), {
      filled: { mode: 'phone', bookedFor: '2026-12-24T09:30', interpreter },
      button: 'Record the booking',
    })
    expect(await textOf(officer)).toContain('Interpreter booked: Polish, by phone, Thu 24 Dec, 9:30am.')
    await officer.goto(`${app.url}/staff`)
    expect(await step.count()).toBe(0)
  })

  test('is called on Christmas Eve with the interpreter on the line first, and no voicemail', async () => {
    await later('2026-12-24T09:31:00Z')
    const officer = await at('ACM')
    await officer.goto(`${app.url}${kase}/call?person=${personId()}`)
    const words = await textOf(officer)
    expect(words).toContain('They speak Polish. Have the interpreter on the line before you call.')
    expect(words).toContain('Hang up before the tone. Voicemail is not safe.')
    await record(officer, `${app.url}${kase}/call?person=${personId()}`, {
      filled: { note: 'She wants it to stop.', outcome: 'two_way', wasSafe: 'yes', interpreter, wish: 'yes' },
      button: 'Record the call',
    })
    await expectClocks(officer, [
      /^First contact · Met · Thu 24 Dec, .*Target Thu 24 Dec, 5pm\.$/,
      'Next update · Due Tue 12 Jan, 5pm · Target Tue 12 Jan, 5pm.',
    ])
    await officer.goto(`${app.url}${kase}/contacts`)
    expect(await textOf(officer)).toContain(interpreter)
  })

  test('is assessed and has a plan in Polish, explained because others see her post', async () => {
    await later('2026-12-29T10:00:00Z')
    const officer = await at('ACM')
    await record(officer, theirs('assessment'), { filled: mediumRisk, button: 'Record the assessment' })
    expect(await textOf(officer)).toContain('Medium risk')
    await record(officer, `${app.url}${kase}/support`, {
      filled: { personId: personId(), catalogueCode: 'interpreter', language: 'Polish', decision: 'accepted' },
      button: 'Record offer',
    })
    await record(officer, theirs('plan'), {
      filled: { wants: 'That it stops', contactAgreed: 'Mornings, interpreter first', nextReviewOn: '2027-01-11' },
      button: 'Make the plan',
    })
    await officer.goto(theirs('plan/giving'))
    expect(await officer.inputValue('[name=language]')).toBe('Polish')
    await record(officer, theirs('plan/giving'), {
      filled: { format: 'explained_no_copy' },
      button: 'Record that they have it',
    })
    await expectClocks(officer, [
      /^Interview and risk assessment, .* · Met · Tue 29 Dec, .*Target Tue 29 Dec, 5pm\.$/,
      /^Action plan, .* · Met · Tue 29 Dec, .*Target Mon 4 Jan, 5pm\.$/,
    ])
    expect((await clocksOn(officer)).filter(line => line.includes('Was due'))).toEqual([])
    expect(await textOf(officer)).not.toMatch(/co-?operat/i)
  })

  test('has an owner, and nothing of her left the house or lies open', async () => {
    const manager = await at('HSM', '/staff/oversight/cases')
    expect(await textOf(manager)).toContain('Everything has an owner')
    expect(await sentOutside(app, reference)).toEqual([])
    const traces = [...tracesOf(s6), 'Wrońska', '960184']
    expect(found(traces, await outboxOf(app))).toEqual([])
    expect(found(traces, log + app.log())).toEqual([])
    expect(found(traces, await everythingStored(app))).toEqual([])
    const paths = [
      '/staff',
      '/staff/triage',
      '/staff/cases',
      '/staff/reports',
      kase,
      report,
      theirs('plan').replace(app.url, ''),
    ]
    const roles: StaffRole[] = ['NHO', 'CCA', 'PartnerUser', 'Insight', 'SysAdmin']
    await expectHiddenFrom(app, roles, { paths, traces })
  })
})

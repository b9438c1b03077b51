import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { StaffRole } from '@/lib/access/staff-role'
import { type RunningApp, startApp } from '../support/app'
import { launchChromium } from '../support/chromium'
import {
  calendarOf,
  clocksOn,
  expectClocks,
  expectHiddenFrom,
  outboxOf,
  pathOf,
  record,
  sentOutside,
} from './scenario-steps'
import { s2 } from './scenario-stories-through-others'
import { openReport, textOf } from './staff-desk'
import { atDesk, choose, leaveDesks, takenOver } from './staff-entry-desk'
import { safeContactOn, takeIntoCase } from './support-reading'
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
  app = await startApp({ clock: '2026-12-08T10:16:00Z' })
  browser = await launchChromium()
})
afterEach(leaveDesks)
afterAll(async () => {
  await browser?.close()
  await app?.stop()
})

const at = (role: StaffRole, to = '/staff'): Promise<Page> => atDesk(browser, app, role, { to })
const pathIn = (page: Page) => new URL(page.url()).pathname
const theirs = (part: string) => `${app.url}${person}/${part}`

/** The same house, later. */
async function later(clock: string) {
  log += app.log()
  await app.stop()
  app = await startApp({ clock, dataDir: app.dataDir })
}

describe('S2: mate crime, and a “friend” who reads her phone', () => {
  test('her worker tells it with her, hears when she is reached, and later only that it is dealt with', async () => {
    const partner = await at('PartnerUser', '/staff/reports/new')
    await takenOver(partner)
    await choose(partner, 'level', 'confidential')
    for (const way of ['phone', 'text', 'email', 'letter']) await choose(partner, 'neverChannels', way)
    const arrival = { channel: 'key_partner', date: '2026-12-08', time: '10:15', through: 'Quayside day centre' }
    ;({ reference } = await enter(partner, s2, arrival))
    expect(await textOf(partner)).toContain('at your next safe time, 10am on Thursday 10 December')
    await partner.goto(`${app.url}/staff/reports`)
    expect(await partner.locator('tr', { hasText: reference }).textContent()).toContain('Received')
  })

  test('the safeguarding lead and the triage queue have it the same day, without a word of it', async () => {
    const lead = await at('SafeguardingLead')
    await expect.poll(() => lead.reload().then(() => textOf(lead)), { timeout: 20_000 }).toContain(reference)
    expect(await lead.locator('.tasks li', { hasText: reference }).textContent()).toMatch(
      /^By tomorrow, 10:15amRead a report: safeguardingSafeguarding decided: due tomorrow, 10:15am/,
    )
    const officer = await at('ACM')
    expect(await officer.locator('.tasks li', { hasText: reference }).textContent()).toContain('Triage a report')
    expect(found(tracesOf(s2), (await lead.content()) + (await officer.content()))).toEqual([])
  })

  test('triage writes down who perceives it and what it is, beside her words', async () => {
    const officer = await at('ACM')
    await openReport(officer, app.url, reference)
    report = pathIn(officer)
    expect(await textOf(officer)).toMatch(/Target Wed 9 Dec, 12 noon/)
    await record(officer, `${app.url}${report}/perceptions`, {
      filled: { who: 'partner', grounds: 'disability', basis: 'perceived' },
      button: 'Record what they perceive',
    })
    await record(officer, `${app.url}${report}/classification`, {
      filled: { types: 'financial_exploitation_or_theft', possibleCrime: 'yes', perpetratorType: 'visitor' },
      button: 'Record',
    })
    const words = await textOf(officer)
    for (const told of ['A partner organisation: Disability', 'Hate incident, Hate crime'])
      expect(words).toContain(told)
    expect(words).toContain('Mate crime; Financial exploitation or theft')
    await takeIntoCase(officer, 'She is harmed by somebody she calls a friend', 'Priya Nair')
    kase = pathIn(officer)
    person = await pathOf(officer, s2.name as string)
    expect(await officer.locator('.case-head').textContent()).toMatch(
      /Category A2.*Hate incident.*Hate crime.*Safeguarding/,
    )
  })

  test('first contact waits for Thursday at ten, which is no breach, and every other date stands', async () => {
    const officer = await at('ACM')
    await officer.goto(app.url + kase)
    await expectClocks(officer, [
      /^Triage · Met · .*Target Wed 9 Dec, 12 noon\.$/,
      'First contact · Deferred for safety · Was Wed 9 Dec, 5pm. Now Thu 10 Dec, 10am.',
      'Safeguarding decided · Due tomorrow, 10:15am · Target Wed 9 Dec, 10:15am.',
      `Interview and risk assessment, ${s2.name} · Due Thu 10 Dec, 5pm · Target Thu 10 Dec, 5pm.`,
      `Action plan, ${s2.name} · Due Tue 15 Dec, 5pm · Target Tue 15 Dec, 5pm.`,
    ])
    const manager = await at('HSM')
    expect(await manager.locator('[aria-labelledby=deferred]').textContent()).toMatch(
      /No breach.*First contact waits for their next safe time/,
    )
    await manager.goto(`${app.url}/staff/oversight/cases`)
    expect(await manager.locator('section[aria-labelledby=deferred_for_safety]').textContent()).toContain(
      'First contact',
    )
    expect(await safeContactOn(officer, s2.name)).toEqual({
      next: s2.times,
      ok: [`In person: ${s2.via}`, `Through someone they named: ${s2.via}`],
      never: ['Phone', 'Text', 'Email', 'Letter', 'Voicemail'],
    })
  })

  test('signs of mate crime lock safe contact; a screen and a referral follow within the day', async () => {
    const officer = await at('ACM')
    await record(officer, theirs('mate-crime'), {
      filled: {
        indicators: ['new_friends_staying', 'answers_for_them', 'money_gone', 'card_used', 'name_calling_as_joke'],
        careOrSupportNeeds: 'yes',
        readsPhoneOrLivesIn: 'yes',
      },
      button: 'Record what I found',
    })
    expect(await textOf(officer)).toContain('Only a manager may loosen it')
    await record(officer, `${theirs('safeguarding')}?screen=domestic_abuse`, {
      filled: {
        'answer-da_relationship': 'no',
        'answer-da_control': 'not_known',
        'answer-da_fear': 'not_known',
        outcome: 'more_to_find_out',
        reason: 'He is neither partner nor family. Ask her alone on Thursday',
      },
      button: 'Record the screen',
    })
    await expectClocks(officer, [/^Safeguarding decided · Due tomorrow, 10:15am/])
    await record(officer, theirs('safeguarding'), {
      filled: {
        ...{ 'answer-adult_needs': 'yes', 'answer-adult_abuse': 'yes', 'answer-adult_protect': 'yes' },
        views: 'I want my card back. Do not be horrible to Dean.',
        ...{ outcome: 'refer', referredTo: 'Adult social care', consent: 'yes' },
      },
      button: 'Record the screen',
    })
    expect(await textOf(officer)).toContain('Referred to Adult social care')
    await expectClocks(officer, [/^Safeguarding decided · Met · Tue 8 Dec, .*Target Wed 9 Dec, 10:15am\.$/])
  })

  test('nobody rings the number on file, and nothing can be sent to her', async () => {
    const officer = await at('ACM')
    for (const part of ['', '/contacts', '/outgoing', '/people', `/call?person=${person.split('/').at(-1)}`]) {
      await officer.goto(app.url + kase + part)
      expect(found(['900452', '900 452'], await officer.content())).toEqual([])
    }
    expect(await textOf(officer)).toContain('Do not call')
    expect(await sentOutside(app, reference)).toEqual([])
  })

  test('on Thursday she is met at the centre: High risk, close updates, and a plan explained without a copy', async () => {
    await later('2026-12-10T10:20:00Z')
    const officer = await at('ACM')
    await record(officer, `${app.url}${kase}/contacts`, {
      filled: {
        ...{ personId: person.split('/').at(-1) as string, channel: 'in_person', outcome: 'two_way', wasSafe: 'yes' },
        ...{ contactedAt: '2026-12-10T10:00', note: 'She wants the card back, and nobody told off.' },
      },
      button: 'Record contact',
    })
    await expectClocks(officer, [/^First contact · Met · Thu 10 Dec, 10am\. Target Wed 9 Dec, 5pm\.$/])
    await record(officer, theirs('consents'), {
      filled: { purpose: 'tell_police', answer: 'ask_later', method: 'verbal', capacityConcern: 'yes' },
      button: 'Record what they said',
    })
    await record(officer, theirs('police'), { filled: { status: 'not_reported' }, button: 'Record' })
    await officer.goto(theirs('assessment'))
    expect(
      await officer.locator('[name=overrides]:checked').evaluateAll(all => all.map(one => one.getAttribute('value'))),
    ).toEqual(['mate_crime_with_needs'])
    await record(officer, theirs('assessment'), {
      filled: { 'answer-q4': 'well', 'answer-q6': 'me', 'answer-q7': 'yes' },
      button: 'Record the assessment',
    })
    expect(await textOf(officer)).toContain('High risk')
    await expectClocks(officer, [
      /^Interview and risk assessment, .* · Met · Thu 10 Dec, .*Target Thu 10 Dec, 5pm\.$/,
      /^Next update.* · Due Thu 17 Dec, 5pm/,
      /^Safeguarding decided, .* · Due tomorrow, 10:2\dam/,
      /^Manager’s review, .* · Due tomorrow, 5pm/,
    ])
  })

  test('help is offered to her, and a plan is made with her', async () => {
    const officer = await at('ACM')
    for (const thing of ['independent_advocate', 'rent_and_benefits', 'safety_visit', 'help_with_police'])
      await record(officer, `${app.url}${kase}/support`, {
        filled: {
          personId: person.split('/').at(-1) as string,
          catalogueCode: thing,
          channel: 'in_person',
          decision: thing === 'help_with_police' ? 'deferred' : 'accepted',
        },
        button: 'Record offer',
      })
    await record(officer, theirs('plan'), {
      filled: {
        ...{ wants: 'My card back', contactAgreed: 'Thursdays at the centre, through Jo', contactChannel: 'in_person' },
        ...{ notWithoutAsking: 'Changing the lock, or speaking to Dean', nextReviewOn: '2026-12-17' },
        ...{ emergencyAdvice: 'yes', rightsExplained: 'yes' },
      },
      button: 'Make the plan',
    })
    await officer.goto(theirs('plan/giving'))
    expect(await officer.locator('[name=format]').count()).toBe(1)
    expect((await officer.goto(theirs('plan/copy')))?.status()).toBe(404)
    await record(officer, theirs('plan/giving'), {
      filled: { format: 'explained_no_copy' },
      button: 'Record that they have it',
    })
    await expectClocks(officer, [/^Action plan, .* · Met · Thu 10 Dec, .*Target Tue 15 Dec, 5pm\.$/])
    await record(officer, theirs('safeguarding'), {
      filled: {
        ...{ 'answer-adult_needs': 'yes', 'answer-adult_abuse': 'yes', 'answer-adult_protect': 'yes' },
        ...{ outcome: 'refer', referredTo: 'Adult social care', consent: 'yes' },
      },
      button: 'Record the screen',
    })
    expect(
      (await clocksOn(officer)).filter(line => line.startsWith('Safeguarding decided') && !line.includes('Met')),
    ).toEqual([])
  })

  test('the manager reviews it, and everything has an owner', async () => {
    const manager = await at('HSM')
    await record(manager, `${app.url}${kase}/review`, {
      filled: { note: 'Met safely. Referral made. Nothing is late.' },
      button: 'Record my review',
    })
    await manager.goto(`${app.url}/staff/oversight/cases`)
    expect(await textOf(manager)).toContain('Everything has an owner')
    expect(await textOf(manager)).not.toContain('Deferred for safety')
  })

  test('nobody else finds a word of it: not repairs, not the contact centre, not her worker', async () => {
    const partner = await at('PartnerUser', '/staff/reports')
    expect(await partner.locator('tr', { hasText: reference }).textContent()).toContain('Being dealt with')
    const secret = [...tracesOf(s2), 'ate crime', 'Mate_crime', 'mate_crime', s2.name as string, 'Marnie']
    const paths = [
      '/staff',
      '/staff/triage',
      '/staff/cases',
      '/staff/reports',
      kase,
      report,
      `${kase}/repair`,
      `${person}/plan`,
    ]
    const roles: StaffRole[] = [
      'NHO',
      'CCA',
      'PartnerUser',
      'ContractMgr',
      'HRCase',
      'ODMT',
      'Insight',
      'SysAdmin',
      'Legal',
    ]
    await expectHiddenFrom(app, roles, { paths, traces: secret })
    const calendar = await calendarOf(await at('ACM'), app)
    expect(calendar).toContain('SUMMARY:Beside: due')
    expect(found([...secret, reference, 'C-2'], calendar)).toEqual([])
  })

  test('no message, no survey, and no trace in a table, the log or the outbox', async () => {
    expect(await sentOutside(app, reference)).toEqual([])
    const traces = [...tracesOf(s2), '900452']
    const outbox = await outboxOf(app)
    expect(found([...traces, 'mate', 'Marnie'], outbox)).toEqual([])
    expect(found(traces, log + app.log())).toEqual([])
    expect(found(traces, await everythingStored(app))).toEqual([])
  })
})

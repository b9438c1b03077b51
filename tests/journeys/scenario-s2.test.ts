import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { StaffRole } from '@/lib/access/staff-role'
import { expectNothingUnowned, personOn, record } from './scenario-desk'
import { landlordAt } from './scenario-landlord'
import { expectRefused } from './scenario-mail'
import {
  classifyMateCrime,
  fromThursday,
  fromTuesday,
  offerHelp,
  screenAndRefer,
  tellAtTheCentre,
} from './scenario-mate-crime'
import { clocksOn, expectClocks, expectHiddenFrom, send } from './scenario-steps'
import { s2, s2Met, s2Plan, s2Referral } from './scenario-stories-through-others'
import { calendarOf, outboxOf, outgoingAbout } from './scenario-traces'
import { openReport, textOf } from './staff-desk'
import { safeContactOn, takeIntoCase } from './support-reading'
import { everythingStored } from './support-stored'
import { found, tracesOf } from './support-words'

const name = s2.name as string
const secret = [...tracesOf(s2), 'Marnie', '900452']
const nobody: StaffRole[] = [
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

describe('S2: mate crime, and a “friend” who reads her phone', () => {
  const { app, url, desk, moveOn } = landlordAt('2026-12-08T10:16:00Z', true)
  let reference: string
  let report: string
  let kase: string
  let log = ''
  const atCase = () => url() + kase
  const her = async (page: Page) => {
    await page.goto(atCase())
    return personOn(page, name)
  }
  const entryOf = async (partner: Page) => {
    await partner.goto(`${url()}/staff/reports`)
    return partner.locator('tr', { hasText: reference }).textContent()
  }

  test('her worker tells it with her, and hears when she is reached', { timeout: 150_000 }, async () => {
    const partner = await desk('PartnerUser', '/staff/reports/new')
    reference = await tellAtTheCentre(partner)
    expect(await textOf(partner)).toContain('at your next safe time, 10am on Thursday 10 December')
    expect(await entryOf(partner)).toContain('Received')
  })

  test('the safeguarding lead has it the same day, and Today says no word of it', { timeout: 120_000 }, async () => {
    const lead = await desk('SafeguardingLead')
    await expect.poll(() => lead.reload().then(() => textOf(lead)), { timeout: 30_000 }).toContain(reference)
    expect(await lead.locator('.tasks li', { hasText: reference }).textContent()).toMatch(
      /^By tomorrow, 10:15amRead a report: safeguardingSafeguarding decided: due tomorrow, 10:15am/,
    )
    expect(found(secret, await lead.content())).toEqual([])
  })

  test('triage writes down who perceives it and what it is', { timeout: 180_000 }, async () => {
    const officer = await desk('ACM')
    await openReport(officer, url(), reference)
    report = officer.url()
    await classifyMateCrime(officer)
    await takeIntoCase(officer, 'She is harmed by somebody she calls a friend', 'Priya Nair')
    kase = new URL(officer.url()).pathname
    const head = await officer.locator('.case-head').textContent()
    expect(head).toMatch(/Category A2.*Hate incident.*Hate crime.*Safeguarding/)
    expect(await safeContactOn(officer, name)).toEqual({
      next: s2.times,
      ok: [`In person: ${s2.via}`, `Through someone they named: ${s2.via}`],
      never: ['Phone', 'Text', 'Email', 'Letter', 'Voicemail'],
    })
    await expectClocks(officer, fromTuesday)
  })

  test('that contact waits is no breach, and the manager sees it', { timeout: 90_000 }, async () => {
    const manager = await desk('HSM')
    const deferred = await manager.locator('[aria-labelledby=deferred]').textContent()
    expect(deferred).toMatch(/No breach.*First contact waits for their next safe time/)
    await manager.goto(`${url()}/staff/oversight/cases`)
    const held = manager.locator('section[aria-labelledby=deferred_for_safety]')
    expect(await held.textContent()).toMatch(/no breach: 1.*First contact/)
  })

  test('she is screened and referred within the day, and nothing can reach her', { timeout: 240_000 }, async () => {
    const officer = await desk('ACM')
    const person = await her(officer)
    await screenAndRefer(officer, person)
    await expectClocks(officer, [/^Safeguarding decided · Met · Tue 8 Dec, .*Target Wed 9 Dec, 10:15am\.$/])
    for (const part of ['', '/contacts', '/outgoing', '/people', person.replace(/.*\/people\//, '/call?person=')]) {
      await officer.goto(atCase() + part)
      expect(found(['900452', '900 452'], await officer.content())).toEqual([])
    }
    expect(await textOf(officer)).toContain('Do not call')
    for (const channel of ['email', 'text', 'letter']) await expectRefused(officer, atCase(), channel)
  })

  test('on Thursday she is met at the centre; the risk is High and updates come close', {
    timeout: 240_000,
  }, async () => {
    log += app().log()
    await moveOn('2026-12-10T10:20:00Z')
    const officer = await desk('ACM')
    const person = await her(officer)
    await record(officer, atCase(), 'contact', { ...s2Met, personId: person.split('/').at(-1) ?? '' })
    await expectClocks(officer, ['First contact · Met · Thu 10 Dec, 10am. Target Wed 9 Dec, 5pm.'])
    const later = { purpose: 'tell_police', answer: 'ask_later', method: 'verbal', capacityConcern: 'yes' }
    await record(officer, person, 'consent', later)
    await record(officer, person, 'police', { status: 'not_reported' })
    await officer.goto(`${person}/assessment`)
    const ticked = officer.locator('[name=overrides]:checked')
    expect(await ticked.evaluateAll(all => all.map(box => box.getAttribute('value')))).toEqual([
      'mate_crime_with_needs',
    ])
    await record(officer, person, 'assessment', { 'answer-q4': 'well', 'answer-q6': 'me', 'answer-q7': 'yes' })
    expect(await textOf(officer)).toContain('High risk')
    await expectClocks(officer, fromThursday)
  })

  test('help is offered to her, and the plan is explained without a copy', { timeout: 300_000 }, async () => {
    const officer = await desk('ACM')
    const person = await her(officer)
    await offerHelp(officer, atCase(), person)
    await record(officer, person, 'plan', s2Plan)
    expect((await officer.goto(`${person}/plan/copy`))?.status()).toBe(404)
    await officer.goto(`${person}/plan/giving`)
    expect(await officer.locator('[name=format]').count()).toBe(1)
    await record(officer, person, 'giving', { format: 'explained_no_copy' })
    await expectClocks(officer, [/^Action plan, .* · Met · Thu 10 Dec, .*Target Tue 15 Dec, 5pm\.$/])
    await record(officer, person, 'screen', s2Referral)
    const screens = (await clocksOn(officer)).filter(line => line.startsWith('Safeguarding decided'))
    expect(screens.filter(line => !line.includes(' · Met · '))).toEqual([])
  })

  test('nobody else finds a word of it, and nothing was sent to her', { timeout: 300_000 }, async () => {
    expect(await entryOf(await desk('PartnerUser'))).toContain('Being dealt with')
    const pages = ['/staff', '/staff/triage', '/staff/cases', '/staff/reports', new URL(report).pathname]
    const paths = [...pages, kase, `${kase}/repair`, `${kase}/outgoing`]
    await expectHiddenFrom(app(), nobody, { paths, traces: secret })
    const kind = ['mate_crime', 'ate crime']
    await expectHiddenFrom(app(), ['NHO', 'PartnerUser'], { paths, traces: kind })
    const calendar = await calendarOf(await desk('ACM'), url())
    expect(new Set(calendar.match(/^SUMMARY:.*$/gm))).toEqual(new Set(['SUMMARY:Beside: due']))
    expect(found([...secret, ...kind, reference], calendar + outboxOf(app()).join('\n'))).toEqual([])
    expect((await outgoingAbout(app(), reference)).filter(({ role }) => !role)).toEqual([])
    expect(found(tracesOf(s2), log + app().log() + (await everythingStored(app())))).toEqual([])
  })

  test('the manager reviews it, and nothing has no owner', { timeout: 300_000 }, async () => {
    const manager = await desk('HSM')
    await send(manager, `${atCase()}/review`, 'Record my review', {
      note: 'Met safely. Referral made. Nothing is late.',
    })
    expect((await clocksOn(manager)).filter(line => line.includes('Was due'))).toEqual([])
    await expectNothingUnowned(manager, url())
  })
})

import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { s1 } from '@/drizzle/seed/scenarios'
import { pageFields } from '@/lib/reports/page-fields'
import { goOn, press } from './public-steps'
import {
  badgesOn,
  classify,
  clockLines,
  expectNothingUnowned,
  personOn,
  record,
  stepsOn,
  targetsOn,
} from './scenario-desk'
import { landlordAt } from './scenario-landlord'
import { writeTo } from './scenario-mail'
import { minimumOffers, planOf, s1Risk } from './scenario-stories'
import { everythingOn, outboxOf, outgoingAbout, statusOf } from './scenario-traces'
import { openReport, textOf } from './staff-desk'
import { takeIntoCase } from './support-reading'
import { everythingStored } from './support-stored'
import { answer, closeSafely, type Received, receive, tellUpTo } from './support-telling'
import { found } from './support-words'

const theirAddress = '203.0.113.77'
const owed = {
  Triage: 'Mon 7 Dec, 12 noon',
  'First contact': 'Mon 7 Dec, 5pm',
  'Interview and risk assessment, the victim': 'Tue 8 Dec, 5pm',
  'Action plan, the victim': 'Fri 11 Dec, 5pm',
  'Witness contacted, the witness': 'Fri 11 Dec, 5pm',
  'Next update': 'Fri 18 Dec, 5pm',
}

describe.each([
  ['with scripts', true],
  ['with scripts blocked', false],
])('S1, an anonymous witness on a borrowed phone, %s', (_, scripts) => {
  let told: Received
  let kase: string
  const { app, url, desk, phone, moveOn } = landlordAt('2026-12-05T23:40:00Z', scripts)
  const caseOf = () => url() + kase

  test('tells without a name, and nothing of them stays', { timeout: 120_000 }, async () => {
    const theirs = await phone()
    await theirs.setExtraHTTPHeaders({ 'x-forwarded-for': theirAddress })
    await tellUpTo(7, theirs, url(), s1)
    expect(
      await theirs.locator('[name=channels]').evaluateAll(all => all.map(one => (one as HTMLInputElement).value)),
    ).toEqual(['mailbox'])
    await answer(theirs, s1, pageFields[8])
    await goOn(theirs)
    await answer(theirs, s1, pageFields[9])
    await goOn(theirs)
    await press(theirs, 'Send')
    told = await receive(theirs)
    const said = await textOf(theirs)
    expect(said).toContain('We cannot contact you, because you did not give us details.')
    expect(said).toContain('You can come back with your receipt.')
    expect(said).toContain('A named person will write to you by 5pm on Monday 7 December.')
    await closeSafely(theirs, url(), told)
    await theirs.context().close()
    expect(found([theirAddress, 'HeadlessChrome'], (await everythingStored(app())) + app().log())).toEqual([])
  })

  test('waits in the queue till Monday noon, and nobody is paged', { timeout: 60_000 }, async () => {
    const officer = await desk('ACM')
    expect(await stepsOn(officer, told.reference)).toEqual(['By Mon 7 Dec, 12 noon: Triage a report'])
    await openReport(officer, url(), told.reference)
    expect(await targetsOn(officer)).toEqual({ Triage: owed.Triage, 'First contact': owed['First contact'] })
    expect(await officer.locator('[aria-labelledby=links]').textContent()).toContain('Same home')
    for (const role of ['DutyManager', 'HSM'] as const)
      expect(await (await desk(role)).locator('[aria-labelledby=alarms]').count()).toBe(0)
    for (const role of ['SafeguardingLead', 'HRCase', 'NHO'] as const)
      expect(await textOf(await desk(role))).not.toContain(told.reference)
  })

  test('becomes a hate incident of an officer, with every deadline', { timeout: 90_000 }, async () => {
    await moveOn('2026-12-07T09:30:00Z')
    const officer = await desk('ACM', '/staff/triage')
    await openReport(officer, url(), told.reference)
    await classify(officer, { perpetratorType: 'Our tenant', remit: ['perpetrator_ours', 'place_ours'] })
    expect(await officer.locator('[aria-labelledby=classification]').textContent()).toMatch(
      /It is\s*Hate incident.*Verbal abuse; Rubbish, dog fouling.*Race, colour/,
    )
    await takeIntoCase(officer, 'No open case about 14 Thistle Court', 'Priya Nair')
    kase = new URL(officer.url()).pathname
    const tags = await officer.locator('.case-head').textContent()
    expect(tags).toMatch(/Category A2.*Hate incident/)
    expect(tags).not.toMatch(/Safeguarding|Restricted|Harassment/)
    expect(await targetsOn(officer)).toMatchObject(owed)
    expect(Object.keys(await targetsOn(officer))).not.toContain('Interview and risk assessment, the witness')
    await officer.goto(`${url()}/staff`)
    expect(await stepsOn(officer, 'C-')).toContain('By 5pm today: Make first contact with the witness')
  })

  test('is answered in the mailbox, which is first contact', { timeout: 60_000 }, async () => {
    const officer = await desk('ACM')
    await writeTo(officer, caseOf(), 'My name is Priya. Nobody will hear of you from us.', '2026-12-18')
    await officer.goto(caseOf())
    const lines = (await clockLines(officer)).map(([name, badge]) => `${name}: ${badge}`)
    expect(lines).toEqual(expect.arrayContaining(['First contact: Met', 'Next update: Due Fri 18 Dec, 5pm']))
  })

  test('the household is visited as anybody might be, before anybody goes to 14', { timeout: 180_000 }, async () => {
    await moveOn('2026-12-08T10:00:00Z')
    const officer = await desk('ACM')
    await officer.goto(caseOf())
    expect(await stepsOn(officer)).toContain('By 5pm today: Interview the victim, assess the risk')
    expect(await textOf(officer)).toContain('a general welfare contact that could have come from anybody')
    const household = await personOn(officer, 'the victim')
    await expectNoWayTo14(officer)
    const whom = { personId: household.split('/').at(-1) ?? '' }
    await record(officer, caseOf(), 'contact', { ...whom, channel: 'in_person', outcome: 'two_way', wasSafe: 'yes' })
    await record(officer, household, 'safe-contact', { okChannels: ['in_person', 'phone'], neverChannels: ['letter'] })
    await record(officer, household, 'assessment', s1Risk)
    for (const catalogueCode of minimumOffers)
      await record(officer, caseOf(), 'offer', { ...whom, catalogueCode, decision: 'accepted' })
    await record(officer, household, 'plan', planOf('To come home without being shouted at', '2026-12-18'))
    await record(officer, household, 'giving', { format: 'explained_no_copy' })
    await officer.goto(caseOf())
    expect(await badgesOn(officer)).toMatchObject({
      'Interview and risk assessment, the victim': 'Met',
      'Action plan, the victim': 'Met',
    })
    expect(await stepsOn(officer)).not.toContainEqual(expect.stringContaining('support to the victim'))
    await expectNoWayTo14(officer)
  })

  async function expectNoWayTo14(officer: Page) {
    await officer.goto(`${caseOf()}/contacts`)
    expect(await textOf(officer)).toContain('Not the alleged perpetrator yet')
    for (const page of ['contacts', 'outgoing']) {
      await officer.goto(`${caseOf()}/${page}`)
      expect(await officer.getByRole('radio', { name: /alleged perpetrator/i }).count()).toBe(0)
    }
  }

  test('nothing left the house, nothing leaks, and nothing is without an owner', { timeout: 120_000 }, async () => {
    const left = (await outgoingAbout(app(), told.reference)).map(({ template, role }) => [template, role])
    expect(left).toEqual([['staff_pattern', 'HSM']])
    const mails = outboxOf(app()).filter(mail => mail.includes(told.reference))
    expect(mails.filter(mail => !mail.includes('look at this in Beside together with another'))).toEqual([])
    const adviser = await desk('CCA')
    const lists = ['/staff', '/staff/reports', '/staff/triage', '/staff/cases', '/staff/search']
    expect(found(['Thistle', told.reference, 'itness'], await everythingOn(adviser, url(), ...lists))).toEqual([])
    expect(await statusOf(adviser, caseOf())).toBe(404)
    expect(found([theirAddress, told.receipt], (await everythingStored(app())) + app().log())).toEqual([])
    await expectNothingUnowned(await desk('HSM'), url())
  })
})

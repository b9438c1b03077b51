import { describe, expect, test } from 'vitest'
import {
  answerCalls,
  badgesOn,
  classify,
  expectNothingUnowned,
  personOn,
  record,
  stepsOn,
  targetsOn,
} from './scenario-desk'
import { landlordAt } from './scenario-landlord'
import { comeBackTo, expectRefused, writeBack, writeTo } from './scenario-mail'
import { calledFor, planOf, s4 } from './scenario-stories'
import { everythingOn, outboxOf, outgoingAbout, statusOf } from './scenario-traces'
import { openReport, textOf } from './staff-desk'
import { takeIntoCase } from './support-reading'
import { closeSafely, type Received, receive, tell } from './support-telling'
import { found } from './support-words'

const words = ['exual', 'gay', 'f—', 'Fern Walk', 'Jamie', 'Ward', 'my dad', 'Hate', 'arass', 'older boys']
const owed = {
  Triage: 'Mon 21 Dec, 12 noon',
  'First contact': 'Mon 21 Dec, 5pm',
  'Interview and risk assessment, Jamie Ward': 'Tue 22 Dec, 5pm',
  'Action plan, Jamie Ward': 'Tue 29 Dec, 5pm',
  'Safeguarding decided': expect.stringMatching(/^Sat 19 Dec, 8:3\dpm$/),
}

describe.each([
  ['his times are in his own words: nothing goes by itself', true, 'School days, 15:45 to 17:00', []],
  ['a clock can keep to his times: one text', false, 'Weekdays 15:45 to 17:00', ['text']],
] as const)('S4, somebody of fifteen on the last evening of term; %s', (_, scripts, times, texts) => {
  let told: Received
  let kase: string
  let caseReference: string
  const { app, url, desk, phone, moveOn } = landlordAt('2026-12-18T20:30:00Z', scripts)
  const caseOf = () => url() + kase

  test('tells, and is told that he has done nothing wrong', { timeout: 120_000 }, async () => {
    const page = await phone()
    await tell(page, url(), { ...s4, times })
    told = await receive(page)
    const said = await textOf(page)
    expect(said).toContain('You have not done anything wrong.')
    expect(said).toContain('You can talk to Childline for free at any time. Call 0800 1111.')
    expect(said).toContain('by 5pm on Monday 21 December in the way you said is safe')
    await closeSafely(page, url(), told)
    await page.context().close()
  })

  test('the duty manager is called at once, and the safeguarding lead sees it', { timeout: 90_000 }, async () => {
    const duty = await desk('DutyManager')
    await expect
      .poll(() => duty.reload().then(() => textOf(duty)), { timeout: 20_000 })
      .toContain(`${told.reference} ${calledFor}`)
    await expect
      .poll(() => outboxOf(app()).filter(mail => mail.includes('you are needed in Beside now')))
      .toHaveLength(1)
    expect(await stepsOn(await desk('SafeguardingLead'), told.reference)).toEqual([
      expect.stringMatching(/^By tomorrow, 8:3\dpm: Read a report: safeguarding$/),
    ])
    for (const role of ['NHO', 'CCA', 'HRCase', 'PartnerUser'] as const)
      expect(await textOf(await desk(role))).not.toContain(told.reference)
  })

  test('becomes a hate incident and harassment of an officer with a DBS check', { timeout: 120_000 }, async () => {
    const duty = await desk('DutyManager', '/staff/triage')
    await openReport(duty, url(), told.reference)
    const officers = (await duty.locator('#officer option').allTextContents()).join('\n')
    expect(officers).toMatch(/Priya Nair, \d cases?, DBS check recorded/)
    expect(officers).toMatch(/Owen Tranter, \d cases?, no DBS check recorded/)
    const report = duty.url()
    await duty.goto(`${report}/classification`)
    expect(await duty.content()).toContain('Protection from Harassment Act 1997')
    await duty.goto(report)
    await classify(duty, {
      ...{ harassment: 'yes', perpetratorType: 'In a household of ours', remit: ['perpetrator_ours', 'place_ours'] },
    })
    expect(await duty.locator('[aria-labelledby=classification]').textContent()).toMatch(
      /Harassment, Hate incident.*Verbal abuse; Online or by phone.*Sexual orientation/,
    )
    await takeIntoCase(duty, 'A child is targeted, no open case at Fern Walk', 'Priya Nair')
    kase = new URL(duty.url()).pathname
    caseReference = (await duty.locator('.case-head .code').first().textContent()) ?? ''
    expect(await duty.locator('.case-head').textContent()).toMatch(/Harassment.*Hate incident.*Safeguarding/)
    expect(await targetsOn(duty)).toMatchObject(owed)
    const rules = await duty.locator('.safe-contact').first().textContent()
    expect(rules).toContain('Do not tell a parent or carer by yourself')
    expect(rules).toContain('Send no survey.')
  })

  test('two incidents, High at once, referred that evening', { timeout: 150_000 }, async () => {
    const duty = await desk('DutyManager')
    await duty.goto(caseOf())
    const him = await personOn(duty, 'Jamie Ward')
    for (const [types, what] of [
      ['verbal_abuse', 'They call him a name on the way home'],
      ['online_or_phone', 'They posted his picture'],
    ] as const)
      await record(duty, caseOf(), 'incident', { day: '2026-12-17', precision: 'about', types, what })
    await duty.goto(`${caseOf()}/incidents`)
    expect(await textOf(duty)).toContain('consider course of conduct (PHA)')
    await duty.goto(`${him}/assessment`)
    expect(await duty.locator('[name=overrides][value=child_targeted]').isChecked()).toBe(true)
    await record(duty, him, 'assessment', { 'answer-q4': 'by_sight', 'answer-q6': 'me', 'answer-q7': 'yes' })
    expect(await textOf(duty)).toContain('High risk')
    expect(await targetsOn(duty)).toMatchObject({ 'Next update': 'Tue 29 Dec, 5pm' })
    await answerCalls(duty, url(), `(${told.reference}|${caseReference})`, 'No safe way this evening but his mailbox.')
    expect(await textOf(duty)).not.toContain(calledFor)
    const lead = await desk('SafeguardingLead')
    const yes = { 'answer-child_harm': 'yes', 'answer-child_home': 'not_known', 'answer-child_perpetrator': 'yes' }
    await record(lead, him, 'screen', {
      ...yes,
      outcome: 'refer',
      referredTo: 'Children’s services',
      consent: 'not_asked',
    })
    expect(await textOf(lead)).toContain('Referred to Children’s services')
    expect(await badgesOn(lead)).toMatchObject({ 'Safeguarding decided': 'Met' })
  })

  test('school has ended: he is asked in his mailbox when it is safe, and answers', { timeout: 150_000 }, async () => {
    await moveOn('2026-12-21T09:30:00Z')
    const officer = await desk('ACM')
    expect(await stepsOn(officer, caseReference)).toContain('By 5pm today: Make first contact with the victim')
    const text = 'My name is Priya. When is it safe to talk, now school is out?'
    await writeTo(officer, caseOf(), text, '2026-12-29')
    await officer.goto(caseOf())
    expect((await badgesOn(officer))['First contact']).toMatch(/^(Attempted|Met)$/)
    const page = await phone()
    await comeBackTo(page, url(), told.receipt)
    const read = await textOf(page)
    expect(read).toContain('When is it safe to talk')
    expect(found(words, read)).toEqual([])
    await writeBack(page, 'After four at the library.')
    await closeSafely(page, url(), told)
    await page.context().close()
    await expect
      .poll(() => officer.goto(caseOf()).then(() => stepsOn(officer)), { timeout: 20_000 })
      .toContainEqual(expect.stringContaining('Read a new message'))
  })

  test('nothing goes to the family home, and no copy of his plan lies about', { timeout: 150_000 }, async () => {
    const officer = await desk('ACM')
    await officer.goto(caseOf())
    const him = await personOn(officer, 'Jamie Ward')
    for (const channel of ['letter', 'email']) await expectRefused(officer, caseOf(), channel)
    await record(officer, him, 'plan', planOf('That it stops, and that dad does not hear', '2026-12-29'))
    await officer.goto(`${him}/plan/giving`)
    expect(
      await officer.locator('[name=format]').evaluateAll(all => all.map(one => (one as HTMLInputElement).value)),
    ).toEqual(['mailbox', 'explained_no_copy'])
    await record(officer, him, 'giving', { format: 'explained_no_copy' })
    expect(await badgesOn(officer)).toMatchObject({ 'Action plan, Jamie Ward': 'Met' })
    expect(Object.keys(await badgesOn(officer)).join()).not.toContain('Survey')
  })

  test('what went out is neutral, nobody else sees it, and nothing has no owner', { timeout: 150_000 }, async () => {
    await moveOn('2026-12-21T15:46:00Z')
    const theirs = async () => (await outgoingAbout(app(), told.reference)).filter(({ role }) => !role)
    await expect.poll(async () => (await theirs()).map(({ state }) => state)).toEqual(texts.map(() => 'sent'))
    expect((await theirs()).map(({ channel }) => channel)).toEqual(texts)
    expect(found(words, outboxOf(app()).join('\n'))).toEqual([])
    expect(outboxOf(app()).filter(mail => mail.includes(`Reference ${told.reference}`))).toHaveLength(texts.length)
    for (const role of ['CCA', 'NHO', 'PartnerUser'] as const) {
      const colleague = await desk(role)
      expect(await statusOf(colleague, caseOf())).toBe(404)
      const pages = ['/staff', '/staff/reports', '/staff/triage', '/staff/cases', '/staff/search']
      const all = await everythingOn(colleague, url(), ...pages)
      expect(found([told.reference, caseReference, 'Jamie', 'Fern Walk'], all)).toEqual([])
    }
    await expectNothingUnowned(await desk('HSM'), url())
  })
})

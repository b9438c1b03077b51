import { describe, expect, test } from 'vitest'
import {
  answerCalls,
  badgesOn,
  classify,
  expectNothingUnowned,
  fill,
  personOn,
  pressFor,
  record,
  stepsOn,
  targetsOn,
} from './scenario-desk'
import { landlordAt } from './scenario-landlord'
import { calledFor, planOf, s7, s7Risk } from './scenario-stories'
import { calendarOf, everythingOn, outboxOf, outgoingAbout, statusOf } from './scenario-traces'
import { openReport, textOf } from './staff-desk'
import { takenOver } from './staff-entry-desk'
import { takeIntoCase } from './support-reading'
import { enter } from './support-telling'
import { found } from './support-words'

const call = { channel: 'contact_centre', date: '2026-12-24', time: '11:20', through: '' }
const words = ['CRIPPLE', 'raffiti', 'Ogilvie', 'Moor Lane', '900771', 'isab', 'ramp']
const owed = {
  Triage: 'Tue 29 Dec, 12 noon',
  'First contact': 'Tue 29 Dec, 5pm',
  'Interview and risk assessment, Mr Ogilvie': 'Wed 30 Dec, 5pm',
  'Action plan, Mr Ogilvie': 'Tue 5 Jan, 5pm',
  'Offensive graffiti removed': 'Fri 25 Dec, 11:20am',
}

describe.each([
  ['his number is private', true, 'no', [{ template: 'acknowledgement', channel: 'text' }]],
  ['his phone is shared, and scripts are blocked', false, 'yes', []],
] as const)('S7, graffiti told over the phone on Christmas Eve: %s', (_, scripts, seenByOthers, texts) => {
  let reference: string
  let kase: string
  let caseReference: string
  const { app, url, desk, moveOn } = landlordAt('2026-12-24T11:21:00Z', scripts)
  const caseOf = () => url() + kase

  test('the adviser follows the script and reads back what is promised', { timeout: 120_000 }, async () => {
    const adviser = await desk('CCA', '/staff/reports/new')
    if (scripts) await takenOver(adviser)
    expect(await adviser.locator('[aria-labelledby=script] li').allTextContents()).toEqual([
      ...['Are you in danger?', 'Is it safe to talk now?', 'What happened?', 'What do you want?'],
      ...['How can we contact you safely?', 'Read it back', 'Send, and give the reference'],
    ])
    const ids = await adviser.locator('main [id]').evaluateAll(all => all.map(({ id }) => id))
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
    reference = (await enter(adviser, { ...s7, seenByOthers }, call)).reference
    const said = await textOf(adviser)
    expect(said).toContain(`Your reference is ${reference}.`)
    expect(said).toContain('A named person will try to reach you by 5pm on Tuesday 29 December in the way you said')
  })

  test('the manager opens it that morning, with every deadline', { timeout: 90_000 }, async () => {
    const manager = await desk('HSM', '/staff/triage')
    await openReport(manager, url(), reference)
    await classify(manager, {
      types: ['graffiti_offensive', 'mobility_or_adaptation_interference'],
      remit: ['victim_ours', 'place_ours'],
    })
    const classified = await manager.locator('[aria-labelledby=classification]').textContent()
    expect(classified).toMatch(/Hate incident.*Offensive graffiti; Mobility aid.*Disability; Age/)
    expect(classified).toContain('Photograph it before it is removed.')
    await takeIntoCase(manager, 'No open case at Moor Lane', 'Priya Nair')
    kase = new URL(manager.url()).pathname
    caseReference = (await manager.locator('.case-head .code').first().textContent()) ?? ''
    expect(await targetsOn(manager)).toMatchObject(owed)
  })

  test('High before five days off: the duty manager is called, and calls him that day', {
    timeout: 120_000,
  }, async () => {
    const officer = await desk('ACM')
    await officer.goto(caseOf())
    const him = await personOn(officer, 'Mr Ogilvie')
    await record(officer, him, 'assessment', s7Risk)
    expect(await textOf(officer)).toMatch(/High risk.*30 of 41/)
    expect(await targetsOn(officer)).toMatchObject({
      'Next update': 'Tue 5 Jan, 5pm',
      'Manager’s review, Mr Ogilvie': 'Tue 29 Dec, 5pm',
      'Safeguarding decided, Mr Ogilvie': expect.stringMatching(/^Fri 25 Dec, 11:\d\dam$/),
    })
    for (const role of ['DutyManager', 'HSM'] as const)
      expect(await textOf(await desk(role))).toMatch(new RegExp(`${caseReference} ${calledFor}`))
    await expect
      .poll(() => outboxOf(app()).filter(mail => mail.includes('you are needed in Beside now')))
      .toHaveLength(1)
    const duty = await desk('DutyManager')
    const whom = { personId: him.split('/').at(-1) ?? '' }
    await record(duty, caseOf(), 'contact', { ...whom, channel: 'phone', outcome: 'two_way', wasSafe: 'yes' })
    expect(await badgesOn(duty)).toMatchObject({ 'First contact': 'Met' })
    await answerCalls(duty, url(), caseReference, 'Rang him. He is safe indoors, his carer stays.')
    expect(await textOf(duty)).not.toContain(calledFor)
  })

  test('the ramp is cleared that day, and the calendar says nothing of any of it', { timeout: 180_000 }, async () => {
    const officer = await desk('ACM')
    await officer.goto(caseOf())
    const him = await personOn(officer, 'Mr Ogilvie')
    const no = { 'answer-adult_needs': 'yes', 'answer-adult_abuse': 'yes', 'answer-adult_protect': 'no' }
    await record(officer, him, 'screen', {
      ...no,
      outcome: 'no_referral',
      reason: 'He decides for himself',
      consent: 'no',
    })
    await record(officer, him, 'plan', planOf('To get out of my own door', '2027-01-05'))
    const ramp = 'Have the bins taken off the ramp'
    await record(officer, him, 'action', {
      ...{ what: ramp, side: 'landlord', ownerId: 'Priya Nair', dueOn: '2026-12-24' },
    })
    await record(officer, him, 'giving', { format: 'explained_no_copy' })
    await officer.goto(`${url()}/staff`)
    expect(await stepsOn(officer, caseReference)).toEqual(
      expect.arrayContaining([
        `By 5pm today: ${ramp}`,
        'By tomorrow, 11:20am: Photograph the graffiti, then have it removed',
      ]),
    )
    const calendar = await calendarOf(officer, url())
    expect(calendar).toContain('DTSTART:20261225T112000Z')
    expect(new Set(calendar.match(/^SUMMARY:.*$/gm))).toEqual(new Set(['SUMMARY:Beside: due']))
    expect(found([...words, reference, caseReference], calendar)).toEqual([])
    await officer.goto(caseOf())
    await officer.locator('.care a[href*="/plan/actions/"]', { hasText: ramp }).click()
    await officer.waitForURL('**/plan/actions/**')
    await fill(officer, { how: 'done' })
    await pressFor(officer, 'Record', 'action-ended')
    expect(await badgesOn(officer)).toMatchObject({
      'Action plan, Mr Ogilvie': 'Met',
      'Safeguarding decided, Mr Ogilvie': 'Met',
    })
  })

  test('the graffiti is photographed, then removed on Christmas morning', { timeout: 120_000 }, async () => {
    const officer = await desk('ACM')
    await officer.goto(`${caseOf()}/graffiti`)
    expect(await officer.getByRole('button', { name: 'It is removed' }).count()).toBe(0)
    await fill(officer, { how: 'yes' })
    await pressFor(officer, 'Record', 'graffiti')
    await moveOn('2026-12-25T10:50:00Z')
    const duty = await desk('DutyManager')
    await duty.goto(`${caseOf()}/graffiti`)
    await pressFor(duty, 'It is removed', 'graffiti')
    expect(await badgesOn(duty)).toMatchObject({ 'Offensive graffiti removed': 'Met' })
  })

  test('the adviser cannot open it afterwards, and nothing is without an owner', { timeout: 120_000 }, async () => {
    await moveOn('2026-12-29T09:30:00Z')
    const adviser = await desk('CCA')
    for (const page of ['', '/contacts', '/outgoing', '/evidence'])
      expect(await statusOf(adviser, caseOf() + page)).toBe(404)
    await adviser.goto(`${url()}/staff/reports`)
    const entry = adviser.locator('tr', { hasText: reference })
    expect(await entry.textContent()).toContain('Being dealt with')
    expect(await entry.locator('a').count()).toBe(0)
    const pages = ['/staff', '/staff/reports', '/staff/triage', '/staff/cases', '/staff/search']
    expect(found([...words.slice(0, 5), caseReference], await everythingOn(adviser, url(), ...pages))).toEqual([])
    expect((await outgoingAbout(app(), reference)).filter(({ role }) => !role)).toMatchObject(texts)
    expect(found(words, outboxOf(app()).join('\n'))).toEqual(texts.length > 0 ? ['900771'] : [])
    await expectNothingUnowned(await desk('HSM'), url())
  })
})

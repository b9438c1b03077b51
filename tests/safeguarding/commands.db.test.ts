import { beforeEach, describe, expect, test } from 'vitest'
import { s5a } from '@/drizzle/seed/scenarios'
import type { Staff } from '@/lib/access/actor'
import { recordContact } from '@/lib/cases/contact-commands'
import { caseFile } from '@/lib/cases/file'
import { now } from '@/lib/clock/now'
import { addPerson, recordSafeContact } from '@/lib/people/commands'
import { personSchema, safeContactSchema } from '@/lib/people/schema'
import { assessRisk } from '@/lib/risk/commands'
import { screenPerson } from '@/lib/safeguarding/commands'
import { checkMateCrime } from '@/lib/safeguarding/mate-crime-commands'
import { mateCrimeSchema, screenSchema } from '@/lib/safeguarding/schema'
import { openedCase } from '../support/builders'
import { assessment, personIn } from '../support/casework'
import { testDatabase } from '../support/database'
import { office, rawAs } from '../support/office'

const database = await testDatabase()
const { staff, superuser, as } = await office(database)
const { HSM: manager, ACM: officer } = staff
const raw = as('staff')

let caseId: string
let victim: string
beforeEach(async () => {
  caseId = await openedCase(manager, officer, s5a)
  victim = (await personIn(officer, caseId)).id
})

const file = () => caseFile(officer, caseId)
const adult = { 'answer-adult_needs': 'yes', 'answer-adult_abuse': 'yes', 'answer-adult_protect': 'yes' }
const child = { 'answer-child_harm': 'no', 'answer-child_home': 'yes', 'answer-child_perpetrator': 'not_known' }
const home = { 'answer-da_relationship': 'yes', 'answer-da_control': 'no', 'answer-da_fear': 'not_known' }
const screen = (fields: object, by: Staff = officer, person = victim) =>
  screenPerson(by, caseId, person, screenSchema.parse(fields))
const check = (more: object = {}, by: Staff = officer) =>
  checkMateCrime(
    by,
    caseId,
    victim,
    mateCrimeSchema.parse({ indicators: 'money_gone', careOrSupportNeeds: 'no', readsPhoneOrLivesIn: 'no', ...more }),
  )
const t13 = async () => (await file()).clocks.filter(({ target }) => target === 'T13')

describe('a safeguarding screen', () => {
  test('keeps answers with the words that were asked, and what they want sealed', async () => {
    await screen({
      kind: 'adult',
      ...adult,
      outcome: 'refer',
      referredTo: 'Adult social care',
      views: 'She wants her card back',
      consent: 'no',
    })
    const [kept] = (await file()).care.screens
    expect(kept).toMatchObject({
      outcome: 'refer',
      consentGiven: false,
      referredAt: expect.any(Date),
      by: officer.name,
    })
    expect(kept?.wording.adult_needs).toContain('care and support')
    const [row] = await superuser`select views, referred_to from beside.safeguarding_screens where case_id = ${caseId}`
    expect(JSON.stringify(row)).not.toMatch(/card|social care/)
  })

  test('that is referred, or not, settles the same day; more to find out does not', async () => {
    await check({ careOrSupportNeeds: 'yes' })
    await screen({
      kind: 'adult',
      ...adult,
      'answer-adult_protect': 'not_known',
      outcome: 'more_to_find_out',
      reason: 'Ask her worker',
    })
    expect(await t13()).toMatchObject([{ personId: victim, achievedAt: null }])
    await screen({ kind: 'adult', ...adult, outcome: 'refer', referredTo: 'Adult social care' })
    expect(await t13()).toMatchObject([{ achievedAt: expect.any(Date) }])
  })

  test('of a child, or a referral, shows the case to the safeguarding lead', async () => {
    const lead = staff.SafeguardingLead
    await expect(caseFile(lead, caseId)).rejects.toMatchObject({ code: 'not-found' })
    await screen({ kind: 'child', ...child, outcome: 'no_referral', reason: 'No child is harmed' })
    expect((await caseFile(lead, caseId)).safeguarding).toBe(true)
  })

  test('with a partner or relative puts the case on the domestic abuse route, the hate flag kept', async () => {
    const before = (await file()).classification
    await screen({ kind: 'domestic_abuse', ...home, outcome: 'more_to_find_out', reason: 'Speak to her alone' })
    expect(await file()).toMatchObject({ domesticAbuse: true, classification: before })
  })

  test('with a question left open is refused, and so is somebody without the grant', async () => {
    const open = { kind: 'adult', 'answer-adult_needs': 'yes', outcome: 'no_referral', reason: 'x' }
    await expect(screen(open)).rejects.toMatchObject({ code: 'rule' })
    await expect(screen({ ...open, ...adult }, staff.CCA)).rejects.toMatchObject({ code: 'not-found' })
    expect((await file()).care.screens).toEqual([])
  })

  test('without a referral and without a reason is refused by the database too', async () => {
    const insert = rawAs(
      raw,
      officer.id,
      `insert into beside.safeguarding_screens (id, case_id, person_id, kind, answers, wording, outcome, by_id, at)
       values ('${crypto.randomUUID()}', '${caseId}', '${victim}', 'adult', '{}', '{}', 'no_referral', '${officer.id}', now())`,
    )
    await expect(insert).rejects.toMatchObject({ code: '23514' })
  })
})

describe('signs of mate crime', () => {
  test('with care or support needs ask for a screen within 24 hours, once', async () => {
    await check()
    expect(await t13()).toEqual([])
    await check({ careOrSupportNeeds: 'yes' })
    await check({ careOrSupportNeeds: 'yes' })
    const clocks = await t13()
    expect(clocks).toHaveLength(1)
    expect((clocks[0]?.dueAt.getTime() ?? 0) - (clocks[0]?.startedAt.getTime() ?? 0)).toBe(24 * 3_600_000)
  })

  test('keep the words of the day, and refuse one that is not on the list', async () => {
    await check({ indicators: ['money_gone', 'only_friend'] })
    expect((await file()).care.checks[0]?.wording.only_friend).toContain('only friend')
    await expect(check({ indicators: 'made_up' })).rejects.toMatchObject({ code: 'conflict' })
  })

  test('do not ask for anything where none was seen', async () => {
    await check({ indicators: [], careOrSupportNeeds: 'yes' })
    expect(await t13()).toEqual([])
  })
})

describe('a friend who reads their phone or lives in', () => {
  const loosen = async (by: Staff, more: object) => {
    const { version } = await personIn(officer, caseId)
    return recordSafeContact(by, caseId, victim, safeContactSchema.parse({ version, ...more }))
  }
  const call = () =>
    recordContact(officer, caseId, {
      personId: victim,
      channel: 'phone',
      outcome: 'attempted',
      contactedAt: now(),
      note: undefined,
    })
  const lockedFields = {
    neverChannels: ['phone', 'text', 'email', 'letter'],
    voicemail: 'never',
    letters: 'never',
    someoneElseSees: 'yes',
  }

  test('locks what is safe at once: the phone they had said OK to is never used', async () => {
    await loosen(officer, { okChannels: ['phone', 'in_person'], times: 'Thursdays 10:00–12:00' })
    await call()
    await check({ readsPhoneOrLivesIn: 'yes' })
    await expect(call()).rejects.toMatchObject({ code: 'rule' })
    const person = await personIn(officer, caseId)
    expect(person.safeLockedAt).toBeInstanceOf(Date)
    expect(person.safe).toMatchObject({ okChannels: ['in_person'], someoneElseSees: true, letters: 'never' })
    expect(person.safe?.windows).toHaveLength(1)
    const kinds = (await file()).events.map(({ kind }) => kind)
    expect(kinds).toContain('safe_contact_locked')
  })

  test('keeps it locked for an officer, and lets a manager loosen it', async () => {
    await check({ readsPhoneOrLivesIn: 'yes' })
    await expect(loosen(officer, { okChannels: ['phone'] })).rejects.toThrow('Only a manager may loosen it')
    await expect(call()).rejects.toMatchObject({ code: 'rule' })
    await loosen(officer, { ...lockedFields, okChannels: ['in_person'], times: 'Thursdays 10:00–12:00' })
    await loosen(manager, { okChannels: ['phone'] })
    await call()
  })
})

test('an assessment after the check is High with what it found', async () => {
  await check({ careOrSupportNeeds: 'yes' })
  await assessRisk(officer, caseId, victim, assessment('light', { overrides: 'mate_crime_with_needs' }))
  expect((await file()).care.assessments[0]?.band).toBe('high')
})

test('a child told of brings the lead in when they are added, as before', async () => {
  await addPerson(officer, caseId, personSchema.parse({ role: 'witness', name: 'A pupil', ageBand: '13_15' }))
  expect((await caseFile(staff.SafeguardingLead, caseId)).safeguarding).toBe(true)
})

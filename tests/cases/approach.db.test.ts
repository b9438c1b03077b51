import { beforeEach, describe, expect, test } from 'vitest'
import { s5a } from '@/drizzle/seed/scenarios'
import type { Staff } from '@/lib/access/actor'
import { answerOnCase } from '@/lib/cases/agreeing'
import { recordContact } from '@/lib/cases/contact-commands'
import { caseFile } from '@/lib/cases/file'
import { askOverride } from '@/lib/cases/override-commands'
import { overrideSchema } from '@/lib/cases/override-schema'
import { now } from '@/lib/clock/now'
import { dueAt } from '@/lib/clock/working-days'
import { addPerson } from '@/lib/people/commands'
import { withdrawConsent } from '@/lib/people/consent-commands'
import { personSchema } from '@/lib/people/schema'
import { assessRisk } from '@/lib/risk/commands'
import { decide } from '@/lib/triage/commands'
import { openedCase } from '../support/builders'
import { agreeToApproach, assessment, personIn } from '../support/casework'
import { testDatabase } from '../support/database'
import { office, rawAs, told } from '../support/office'

const database = await testDatabase()
const { staff, superuser, as } = await office(database)
const { HSM: manager, ACM: officer } = staff
const raw = as('staff')

let caseId: string
let victim: string
let accused: string
beforeEach(async () => {
  caseId = await openedCase(manager, officer, s5a)
  victim = (await personIn(officer, caseId)).id
  accused = (await personIn(officer, caseId, 'alleged_perpetrator')).id
})

const speak = () =>
  recordContact(officer, caseId, {
    personId: accused,
    channel: 'in_person',
    outcome: 'two_way',
    contactedAt: now(),
    note: undefined,
  })
const speakRaw = () =>
  rawAs(
    raw,
    officer.id,
    `insert into beside.contacts (id, case_id, person_id, channel, outcome, contacted_at, by_id, created_at)
     values ('${crypto.randomUUID()}', '${caseId}', '${accused}', 'in_person', 'two_way', now(), '${officer.id}', now())`,
  )
async function refusedBoth(words: string, code: string) {
  await expect(speak()).rejects.toMatchObject({ code: 'rule', message: expect.stringContaining(words) })
  await expect(speakRaw()).rejects.toThrow(code)
  expect((await caseFile(officer, caseId)).care.approach).toBe(code)
}
const assess = (person = victim) => assessRisk(officer, caseId, person, assessment('light'))
const agree = (answer: 'yes' | 'no' | 'ask_later' = 'yes', more: object = {}, person = victim) =>
  agreeToApproach(officer, caseId, person, answer, more)
const t7 = async () => (await caseFile(officer, caseId)).clocks.filter(({ target }) => target === 'T7')

describe('speaking to the alleged perpetrator', () => {
  test('is refused before a risk assessment, even where the victim agreed', async () => {
    await refusedBoth('risk assessment', 'not_assessed')
    await agree()
    await refusedBoth('risk assessment', 'not_assessed')
    expect(await t7()).toEqual([])
  })

  test.each([
    ['nobody asked', undefined, {}],
    ['they said no', 'no', {}],
    ['they want to be asked later', 'ask_later', {}],
    ['their yes is over', 'yes', { expiresOn: '2026-01-06' }],
  ] as const)('is refused while %s', async (_, answer, more) => {
    await assess()
    if (answer) await agree(answer, more)
    await refusedBoth('agreed', 'not_agreed')
    expect(await t7()).toEqual([])
  })

  test('is refused once a yes was followed by a no, or taken back, and its clock ends', async () => {
    await assess()
    await agree('yes')
    expect(await t7()).toMatchObject([{ endedAt: null }])
    await agree('no', { givenAt: '2026-01-06T10:00' })
    await refusedBoth('agreed', 'not_agreed')
    expect(await t7()).toMatchObject([{ endedAt: expect.any(Date) }])
    await agree('yes', { givenAt: '2026-01-07T10:00' })
    const consent = (await caseFile(officer, caseId)).consents[0]
    await withdrawConsent(officer, caseId, consent?.id ?? '', { withdrawnAt: new Date(now().getTime() - 1000) })
    await refusedBoth('agreed', 'not_agreed')
    expect((await t7()).every(({ endedAt }) => endedAt !== null)).toBe(true)
  })

  test('is possible once they are assessed and agree, within ten working days, and is no first contact', async () => {
    await assess()
    await agree()
    expect(await t7()).toMatchObject([{ dueAt: dueAt(now(), 10), achievedAt: null }])
    await speak()
    await speakRaw()
    const { clocks, status } = await caseFile(officer, caseId)
    expect(clocks.find(({ target }) => target === 'T7')?.achievedAt).toBeInstanceOf(Date)
    expect(clocks.find(({ target }) => target === 'T3')?.achievedAt).toBeNull()
    expect(status).toBe('open_awaiting_contact')
  })

  test('asks every victim: one assessed and agreeing does not speak for another', async () => {
    await assess()
    await agree()
    const other = await addPerson(officer, caseId, personSchema.parse({ role: 'victim', name: 'Sana Malik' }))
    await refusedBoth('risk assessment', 'not_assessed')
    await assess(other)
    await refusedBoth('agreed', 'not_agreed')
    await agree('yes', {}, other)
    await speak()
  })

  test('has its clock run again once it is permitted again, until they were spoken to', async () => {
    await assess()
    await agree()
    await agree('no', { givenAt: '2026-01-06T10:00' })
    await agree('yes', { givenAt: '2026-01-07T10:00' })
    expect((await t7()).filter(({ endedAt }) => endedAt === null)).toHaveLength(1)
    await speak()
    await agree('no', { givenAt: '2026-01-08T10:00' })
    await agree('yes', { givenAt: '2026-01-09T10:00' })
    expect((await t7()).filter(({ endedAt, achievedAt }) => !endedAt && !achievedAt)).toEqual([])
  })

  test('waits, and its clock ends, once another report brings one more victim', async () => {
    await assess()
    await agree()
    expect(await t7()).toMatchObject([{ endedAt: null }])
    const report = await told({ ...s5a, name: 'Sana Malik' })
    await decide(manager, report, { decision: 'join_case', reason: 'The same stairs', case: caseId })
    await refusedBoth('risk assessment', 'not_assessed')
    expect(await t7()).toMatchObject([{ endedAt: expect.any(Date) }])
  })

  test('is refused where no victim is known', async () => {
    await superuser`update beside.people set role = 'witness' where id = ${victim}`
    await refusedBoth('no victim', 'no_victim')
  })
})

describe('an override of consent', () => {
  const asked = (more: object = {}) =>
    overrideSchema.parse({
      purpose: 'speak_to_alleged_perpetrator',
      reasonCode: 'serious_harm',
      reason: 'He said what he would do tonight',
      toldFirst: 'yes',
      ...more,
    })
  const ask = (by: Staff = officer, more: object = {}) => askOverride(by, caseId, victim, asked(more))
  const open = async () => (await caseFile(officer, caseId)).care.overrideAsked[0]
  const answer = async (by: Staff, said: 'agreed' | 'refused' = 'agreed', opinion?: string) => {
    const asked = opinion ?? (await open())?.id ?? ''
    return answerOnCase(by, caseId, asked, { answer: said, reason: 'As it stands' })
  }

  test('stands once a second person agreed, and opens the way with a risk assessment only', async () => {
    await agree('no')
    await ask()
    await expect(answer(officer)).rejects.toMatchObject({ code: 'not-found' })
    await answer(manager)
    await refusedBoth('risk assessment', 'not_assessed')
    await assess()
    await speak()
    expect((await caseFile(officer, caseId)).care.overrides).toMatchObject([
      { askedBy: officer.id, authorisedBy: manager.id, reasonCode: 'serious_harm', toldFirst: true },
    ])
  })

  test('is nothing while it is only asked, or was refused', async () => {
    await assess()
    await ask()
    await refusedBoth('agreed', 'not_agreed')
    await answer(manager, 'refused')
    await refusedBoth('agreed', 'not_agreed')
    expect((await caseFile(officer, caseId)).care.overrides).toEqual([])
  })

  test('is never answered by whoever asked, nor twice, and one waits at a time', async () => {
    await ask(manager)
    await expect(answer(manager)).rejects.toMatchObject({ code: 'rule' })
    await expect(ask()).rejects.toMatchObject({ code: 'conflict' })
    const opinion = (await open())?.id
    await answer(staff.DutyManager, 'agreed', opinion)
    await expect(answer(staff.DutyManager, 'agreed', opinion)).rejects.toMatchObject({ code: 'conflict' })
  })

  test('has five reasons, and says why somebody is not told first', () => {
    expect(() => asked({ reasonCode: 'victim_non_cooperation' })).toThrow()
    expect(() => asked({ toldFirst: 'no' })).toThrow('not safe')
    expect(asked({ toldFirst: 'no', whyNotTold: 'He listens in' }).toldFirst).toBe('no')
  })

  test('cannot be written past the second person', async () => {
    const insert = (by: string, askedBy: string) =>
      rawAs(
        raw,
        by,
        `insert into beside.consent_overrides (id, case_id, person_id, purpose, reason_code, reason, told_first, asked_by, authorised_by, at)
         values ('${crypto.randomUUID()}', '${caseId}', '${victim}', 'speak_to_alleged_perpetrator', 'serious_harm', 'x', true, '${askedBy}', '${by}', now())`,
      )
    await expect(insert(manager.id, officer.id)).rejects.toThrow('a second person has not agreed')
    await expect(insert(officer.id, officer.id)).rejects.toMatchObject({ code: '23514' })
    await ask()
    await expect(insert(manager.id, officer.id)).rejects.toThrow('a second person has not agreed')
    const self = `update beside.second_opinions set answer = 'agreed', answered_by = '${officer.id}', answered_at = now() where case_id = '${caseId}'`
    await expect(rawAs(raw, officer.id, self)).rejects.toMatchObject({ code: '23514' })
    const forAnother = self.replace(officer.id, manager.id)
    await expect(rawAs(raw, officer.id, forAnother)).rejects.toThrow('answered by another')
  })
})

import { describe, expect, test } from 'vitest'
import { s1, s5a, s5b } from '@/drizzle/seed/scenarios'
import { withActor } from '@/lib/access/with-actor'
import { recordContact } from '@/lib/cases/contact-commands'
import { caseFile } from '@/lib/cases/file'
import { startGraffitiClock } from '@/lib/cases/graffiti-clock'
import { quickenUpdates, startReassessment } from '@/lib/cases/update-clocks'
import { now } from '@/lib/clock/now'
import { dueAt } from '@/lib/clock/working-days'
import { addPerson } from '@/lib/people/commands'
import { recordConsent } from '@/lib/people/consent-commands'
import { consentSchema } from '@/lib/people/consent-schema'
import { personSchema } from '@/lib/people/schema'
import { enterReport } from '@/lib/reports/commands'
import { decide } from '@/lib/triage/commands'
import { screenReport } from '@/lib/triage/screening'
import { openedCase } from '../support/builders'
import { testDatabase } from '../support/database'
import { office, told } from '../support/office'

const { staff, superuser } = await office(await testDatabase())
const { HSM: manager, ACM: officer, CCA: centre } = staff
const day = 86_400_000
const localTime = '2026-01-05T10:00'

const clocksOf = async (id: string, target?: string) => {
  const file = await caseFile(officer, id)
  const role = (personId: string | null) => file.people.find(person => person.id === personId)?.role
  return file.clocks
    .filter(clock => !target || clock.target === target)
    .map(clock => ({ ...clock, role: role(clock.personId) }))
}
const dueOn = async (id: string) =>
  Object.fromEntries(
    (await clocksOf(id)).map(({ target, role, dueAt }) => [role ? `${target} ${role}` : target, dueAt]),
  )

describe('a case that opens on a report typed days after it was received', () => {
  test('owes everything from receipt, to each person it brings in', async () => {
    const receivedAt = new Date(now().getTime() - 2 * day)
    const entered = await enterReport(centre, { ...s5a, age: '16_17' }, { channel: 'letter', receivedAt }, false)
    await screenReport(entered.id)
    const id =
      (await decide(manager, entered.id, { decision: 'new_case', reason: 'None open', officer: officer.id })).caseId ??
      ''
    expect(await dueOn(id)).toMatchObject({
      'T4 victim': dueAt(receivedAt, 2),
      'T5 victim': dueAt(receivedAt, 5),
      T8: dueAt(receivedAt, 10),
      T11: dueAt(receivedAt, 20),
      T13: new Date(receivedAt.getTime() + day),
      T18: dueAt(receivedAt, 45),
    })
    expect((await clocksOf(id, 'T5'))[0]).toMatchObject({ startedAt: receivedAt, targetVersion: 1 })
  })

  test('of a witness owes an assessment to the household, and contact to the witness (scenario S1)', async () => {
    const id = await openedCase(manager, officer, s1)
    const owed = (await clocksOf(id)).map(({ target, role }) => `${target} ${role ?? ''}`.trim()).sort()
    expect(owed).toEqual(['T11', 'T18', 'T2', 'T3', 'T4 victim', 'T5 victim', 'T6 witness', 'T8'])
  })

  test('and that a second report joins has clocks for each victim, and one review', async () => {
    const id = await openedCase(manager, officer, s5a)
    await decide(manager, await told(s5b), { decision: 'join_case', reason: 'Same address', case: id })
    const count = async (target: string) => (await clocksOf(id, target)).length
    expect(await Promise.all(['T4', 'T5', 'T8', 'T11', 'T18'].map(count))).toEqual([2, 2, 2, 1, 1])
  })
})

test('somebody added by hand is owed the same from that day', async () => {
  const id = await openedCase(manager, officer, s5a)
  const person = await addPerson(officer, id, personSchema.parse({ role: 'witness', name: 'A neighbour' }))
  expect((await clocksOf(id, 'T6'))[0]).toMatchObject({ personId: person, dueAt: dueAt(now(), 5) })
})

describe('what happens', () => {
  const contact = async (id: string, role: string, outcome: 'two_way' | 'attempted', hoursAgo = 0) =>
    recordContact(officer, id, {
      personId: (await caseFile(officer, id)).people.find(person => person.role === role)?.id ?? '',
      channel: 'phone',
      outcome,
      contactedAt: new Date(now().getTime() - hoursAgo * 3_600_000),
      note: undefined,
    })

  test('a talk with a victim is the update that was due, and the next is due ten working days later', async () => {
    const id = await openedCase(manager, officer, s5a)
    await contact(id, 'victim', 'two_way')
    const updates = await clocksOf(id, 'T8')
    expect(updates.map(({ achievedAt }) => achievedAt !== null).sort()).toEqual([false, true])
    expect(updates.find(({ achievedAt }) => !achievedAt)?.dueAt).toEqual(dueAt(now(), 10))
  })

  test('three attempts begin the wait of ten working days, and a talk ends it', async () => {
    const id = await openedCase(manager, officer, s5a)
    await superuser`update beside.clocks set started_at = started_at - interval '9 days' where case_id = ${id}`
    for (const hoursAgo of [72, 48]) await contact(id, 'victim', 'attempted', hoursAgo)
    expect(await clocksOf(id, 'T14')).toEqual([])
    await contact(id, 'victim', 'attempted', 24)
    expect((await clocksOf(id, 'T14'))[0]).toMatchObject({ endedAt: null })
    await contact(id, 'victim', 'two_way')
    expect((await clocksOf(id, 'T14'))[0]?.endedAt).toBeInstanceOf(Date)
  })

  test('High brings the next update forward, and a date that was promised stands beside it', async () => {
    const id = await openedCase(manager, officer, s5a)
    const { people } = await caseFile(officer, id)
    const victim = people.find(({ role }) => role === 'victim')
    if (!victim) throw new Error('no victim')
    await withActor(officer, tx => quickenUpdates(tx, victim, now()))
    const running = async () => (await clocksOf(id, 'T8')).filter(({ endedAt }) => !endedAt)
    expect((await running()).map(clock => clock.dueAt)).toEqual([dueAt(now(), 5)])
    await superuser`update beside.clocks set target_version = null, due_at = '2099-12-18T17:00Z' where case_id = ${id} and target = 'T8' and ended_at is null`
    await withActor(officer, tx => quickenUpdates(tx, victim, now()))
    expect((await running()).map(clock => [clock.dueAt, clock.personId])).toEqual([
      [dueAt(now(), 5), victim.id],
      [new Date('2099-12-18T17:00Z'), null],
    ])
  })

  test('an assessment begins the next one', async () => {
    const id = await openedCase(manager, officer, s5a)
    const personId = (await clocksOf(id, 'T4'))[0]?.personId ?? ''
    for (const _ of [1, 2]) await withActor(officer, tx => startReassessment(tx, { caseId: id, personId }, now()))
    expect((await clocksOf(id, 'T12')).map(({ achievedAt }) => achievedAt !== null).sort()).toEqual([false, true])
  })

  test('graffiti has its clock once, by the list, from receipt', async () => {
    const id = await openedCase(manager, officer, s5a)
    const [report] = (await caseFile(officer, id)).reports
    const start = (types: string[]) =>
      withActor(officer, tx => startGraffitiClock(tx, { caseId: id, reportId: report?.id ?? '', types }))
    expect([
      await start(['verbal_abuse']),
      await start(['graffiti_offensive']),
      await start(['graffiti_offensive']),
    ]).toEqual([false, true, false])
    expect((await clocksOf(id, 'T9'))[0]?.dueAt).toEqual(new Date((report?.receivedAt.getTime() ?? 0) + day))
  })
})

describe('speaking to the alleged perpetrator', () => {
  test('has a clock only while every victim is assessed and has agreed', async () => {
    const id = await openedCase(manager, officer, s5a)
    const victim = (await caseFile(officer, id)).people.find(({ role }) => role === 'victim')?.id ?? ''
    const say = (answer: string) =>
      recordConsent(
        officer,
        id,
        victim,
        consentSchema.parse({
          purpose: 'speak_to_alleged_perpetrator',
          answer,
          method: 'verbal',
          givenAt: localTime,
        }),
      )
    await say('yes')
    expect(await clocksOf(id, 'T7')).toEqual([])
    await superuser`insert into beside.risk_assessments (id, case_id, person_id, list_version, answers, score, complete, overrides, band, band_source, by_id, at)
      values (gen_random_uuid(), ${id}, ${victim}, 1, 'x', 3, true, '{}', 'standard', 'score', ${officer.id}, now())`
    await say('yes')
    expect((await clocksOf(id, 'T7'))[0]).toMatchObject({ endedAt: null, dueAt: dueAt(now(), 10) })
    await say('no')
    expect((await clocksOf(id, 'T7'))[0]?.endedAt).toBeInstanceOf(Date)
  })
})

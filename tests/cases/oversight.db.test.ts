import { beforeEach, describe, expect, test } from 'vitest'
import { s5a } from '@/drizzle/seed/scenarios'
import { answerAlarm } from '@/lib/alarms/commands'
import { openAlarms } from '@/lib/alarms/queries'
import { recordContact } from '@/lib/cases/contact-commands'
import { caseFile } from '@/lib/cases/file'
import { caseOversight } from '@/lib/cases/oversight'
import { unownedItems } from '@/lib/cases/unowned'
import { now } from '@/lib/clock/now'
import { decide } from '@/lib/triage/commands'
import { today } from '@/lib/triage/today'
import { openedCase } from '../support/builders'
import { testDatabase } from '../support/database'
import { office, told } from '../support/office'

const { staff, superuser } = await office(await testDatabase())
const { HSM: manager, ACM: officer, DutyManager: duty } = staff

const late = (id: string, target: string, hours = 2) =>
  superuser`update beside.clocks set due_at = beside.clock() - ${`${hours} hours`}::interval, started_at = started_at - interval '3 days'
    where case_id = ${id} and target = ${target}`
const reasonsOf = async (id: string) =>
  (await caseOversight(manager)).heldBack
    .filter(({ caseId }) => caseId === id)
    .map(({ target, reason }) => [target, reason])
const away = (staffId: string) =>
  superuser`insert into beside.absences (id, staff_id, from_on, recorded_by, recorded_at)
    values (gen_random_uuid(), ${staffId}, current_date - 1, ${manager.id}, now())`
const shutOut = (id: string) =>
  superuser`insert into beside.exclusions (id, staff_id, case_id, reason, created_at)
    values (gen_random_uuid(), ${manager.id}, ${id}, 'relative', now())`

beforeEach(async () => {
  await superuser`delete from beside.absences`
  await superuser`delete from beside.exclusions`
  await superuser`update beside.cases set officer_id = ${officer.id} where officer_id is null`
})

describe('what is late, and why', () => {
  test('tells apart what nobody tried, what was tried, what waits, and whose officer is away or missing', async () => {
    const id = await openedCase(manager, officer, s5a)
    await late(id, 'T4')
    await late(id, 'T5')
    await superuser`update beside.clocks set deferred_for_safety_until = beside.clock() + interval '3 days' where case_id = ${id} and target = 'T5'`
    expect(await reasonsOf(id)).toEqual(
      expect.arrayContaining([
        ['T4', 'not_attempted'],
        ['T5', 'deferred_for_safety'],
      ]),
    )
    const personId = (await caseFile(officer, id)).people.find(({ role }) => role === 'victim')?.id ?? ''
    const contactedAt = new Date(now().getTime() - 60_000)
    await recordContact(officer, id, { personId, channel: 'phone', outcome: 'attempted', contactedAt, note: undefined })
    expect(await reasonsOf(id)).toContainEqual(['T4', 'attempted'])
    await away(officer.id)
    expect(await reasonsOf(id)).toContainEqual(['T4', 'officer_away'])
    await superuser`update beside.cases set officer_id = null where id = ${id}`
    expect(await reasonsOf(id)).toContainEqual(['T4', 'unassigned'])
  })

  test('climbs to whoever may work the case, by the name of its clock', async () => {
    const id = await openedCase(manager, officer, s5a)
    await late(id, 'T4')
    const titles = (await today(manager)).late.filter(({ caseId }) => caseId === id).map(({ title }) => title)
    expect(titles).toContain('Late: interview and risk assessment')
  })

  test('counts first contacts that were reached, and those that were only tried, apart', async () => {
    await superuser`update beside.clocks set started_at = started_at - interval '1 year' where target = 'T3'`
    const [reached, tried, neither] = [
      await openedCase(manager, officer, s5a),
      await openedCase(manager, officer, s5a),
      await openedCase(manager, officer, s5a),
    ]
    for (const id of [reached, tried, neither]) await late(id, 'T3')
    const inTime = (column: 'achieved_at' | 'attempted_at', id: string) =>
      superuser.unsafe(
        `update beside.clocks set ${column} = due_at - interval '1 hour' where case_id = '${id}' and target = 'T3'`,
      )
    await inTime('attempted_at', reached)
    await inTime('achieved_at', reached)
    await inTime('attempted_at', tried)
    expect((await caseOversight(manager)).rates).toEqual({ due: 3, achieved: 1, attempted: 1 })
  })

  test('shows nothing of a case that the manager is shut out of', async () => {
    const id = await openedCase(manager, officer, s5a)
    await late(id, 'T4')
    await superuser`update beside.cases set officer_id = null where id = ${id}`
    await shutOut(id)
    expect(await reasonsOf(id)).toEqual([])
    expect((await unownedItems(manager)).map(({ caseId }) => caseId)).not.toContain(id)
    expect((await unownedItems(duty)).map(({ caseId }) => caseId)).toContain(id)
  })

  test.each(['ACM', 'SafeguardingLead', 'CCA', 'Auditor', 'SysAdmin'] as const)('is nothing for %s', async role => {
    await expect(caseOversight(staff[role])).rejects.toMatchObject({ code: 'not-found' })
    await expect(unownedItems(staff[role])).rejects.toMatchObject({ code: 'not-found' })
  })
})

test('what nobody has in hand is listed, and the list is empty once everything has an owner', async () => {
  for (const { id } of await openAlarms(manager)) await answerAlarm(manager, id, { note: 'Seen to' })
  expect(await unownedItems(manager)).toEqual([])
  const undecided = await told({ ...s5a, safe: 'in_danger' })
  const [unassigned, left] = [await openedCase(manager, officer, s5a), await openedCase(manager, officer, s5a)]
  await superuser`update beside.clocks set due_at = now() - interval '1 hour' where report_id = ${undecided} and target = 'T2'`
  await superuser`update beside.cases set officer_id = null where id = ${unassigned}`
  await superuser`update beside.cases set officer_id = ${staff.ODMT.id} where id = ${left}`
  await superuser`update beside.staff set active = false where id = ${staff.ODMT.id}`
  const items = async () => (await unownedItems(manager)).map(({ why, caseId, reportId }) => [why, caseId ?? reportId])
  expect(await items()).toEqual(
    expect.arrayContaining([
      ['undecided', undecided],
      ['unanswered', undecided],
      ['no_officer', unassigned],
      ['no_officer', left],
    ]),
  )
  expect((await unownedItems(manager)).find(({ caseId }) => caseId === unassigned)?.clocks).toBeGreaterThan(4)
  await decide(manager, undecided, { decision: 'new_case', reason: 'New', officer: officer.id })
  await superuser`update beside.cases set officer_id = ${officer.id} where id in (${unassigned}, ${left})`
  for (const { id } of await openAlarms(manager)) await answerAlarm(manager, id, { note: 'Seen to' })
  expect(await items()).toEqual([])
  await away(officer.id)
  expect((await items()).map(([why]) => why)).toContain('officer_away')
})

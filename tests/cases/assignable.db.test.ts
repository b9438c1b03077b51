import { expect, test } from 'vitest'
import { s5a, unfairWorker } from '@/drizzle/seed/scenarios'
import { withActor } from '@/lib/access/with-actor'
import { assignableOfficers } from '@/lib/cases/assignable'
import { assign } from '@/lib/cases/commands'
import { caseFile } from '@/lib/cases/file'
import { whoMayWork } from '@/lib/cases/who-may-work'
import { decide } from '@/lib/triage/commands'
import { testDatabase } from '../support/database'
import { office, told } from '../support/office'

const database = await testDatabase()
const { staff, superuser } = await office(database)
const report = await told(s5a)
const shutOut = (id: string, column: 'report_id' | 'case_id') =>
  superuser`insert into exclusions (id, staff_id, ${superuser(column)}, reason, created_at) values (gen_random_uuid(), ${staff.ACM.id}, ${id}, 'relative', now())`

test('an officer who is shut out of a report is not among those who may have it, and cannot be given it', async () => {
  await shutOut(report, 'report_id')
  const officers = await withActor(staff.HSM, tx => assignableOfficers(tx, report, [s5a]))
  expect(officers.map(({ id }) => id)).toEqual(expect.arrayContaining([staff.HSM.id, staff.DutyManager.id]))
  expect(officers.map(({ id }) => id)).not.toContain(staff.ACM.id)
  const decision = { decision: 'new_case' as const, reason: 'No open case', officer: staff.ACM.id }
  await expect(decide(staff.HSM, report, decision)).rejects.toMatchObject({ code: 'rule' })
})

test('nor can a case with that report be assigned to them later', async () => {
  const { caseId = '' } = await decide(staff.HSM, report, {
    decision: 'new_case',
    reason: 'No open case',
    officer: staff.HSM.id,
  })
  const { version } = await caseFile(staff.HSM, caseId)
  const toThem = { officerId: staff.ACM.id, deputyId: undefined, version }
  await expect(assign(staff.HSM, caseId, toThem)).rejects.toMatchObject({ code: 'rule' })
  const asDeputy = { officerId: staff.HSM.id, deputyId: staff.ACM.id, version }
  await expect(assign(staff.HSM, caseId, asDeputy)).rejects.toMatchObject({ code: 'rule' })
})

test('a restricted record may be given only to those let in', async () => {
  const restricted = await told(unfairWorker)
  const possible = await withActor(staff.HRCase, tx => whoMayWork(tx, { report: restricted }))
  expect([...possible].sort()).toEqual([staff.HRCase.id, staff.ContractMgr.id].sort())
})

test('whoever may not see a record learns nothing of who may', async () => {
  const restricted = await told(unfairWorker)
  expect(await withActor(staff.HSM, tx => whoMayWork(tx, { report: restricted }))).toEqual(new Set())
})

test('who is away today stays in the list, marked and last', async () => {
  const report = await told(s5a)
  const officers = () => withActor(staff.HSM, tx => assignableOfficers(tx, report))
  const before = await officers()
  const first = before[0]?.id ?? ''
  await superuser`insert into beside.absences (id, staff_id, from_on, recorded_by, recorded_at)
    values (gen_random_uuid(), ${first}, (beside.clock() at time zone 'Europe/London')::date, ${first}, beside.clock())`
  const after = await officers()
  expect(after.at(-1)).toMatchObject({ id: first, isAway: true })
  expect(after.map(({ id }) => id).sort()).toEqual(before.map(({ id }) => id).sort())
  await superuser`update beside.absences set ended_at = beside.clock()`
  expect((await officers())[0]).toMatchObject({ id: first, isAway: false })
})

import { describe, expect, test } from 'vitest'
import { s5a, unfairWorker } from '@/drizzle/seed/scenarios'
import type { Staff } from '@/lib/access/actor'
import { now } from '@/lib/clock/now'
import { enterReport } from '@/lib/reports/commands'
import { decide } from '@/lib/triage/commands'
import { reportAsTold } from '@/lib/triage/reading'
import { screenReport } from '@/lib/triage/screening'
import { testDatabase } from '../support/database'
import { office, rawAs, told, typed } from '../support/office'

const database = await testDatabase()
const { staff, superuser, as } = await office(database)
const ofAnotherTeam: Staff = { ...staff.ACM, id: staff.DutyManager.id, teamId: staff.DutyManager.teamId }
const newCase = { decision: 'new_case' as const, reason: 'No open case here', officer: staff.ACM.id }

describe('before screening', () => {
  test('not even whoever typed a report may decide on it: it may name somebody they know', async () => {
    const received = { channel: 'contact_centre' as const, receivedAt: now() }
    const { id } = await enterReport(staff.HSM, { ...s5a, what: 'Owen Tranter laughed at me.' }, received, false)
    await expect(decide(staff.HSM, id, newCase)).rejects.toMatchObject({ code: 'rule' })
    await screenReport(id)
    expect(await superuser`select restricted, status from reports where id = ${id}`).toEqual([
      { restricted: true, status: 'received' },
    ])
  })
})

describe('a report that nobody can see', () => {
  const alarm = async () => {
    const [row] = await rawAs<{ n: string }>(
      as('staff'),
      staff.DutyManager.id,
      "select beside.reports_nobody_sees('0 minutes') as n",
    )
    return Number(row?.n)
  }
  test('is counted for the duty manager when all of the restricted route are named in it', async () => {
    const before = await alarm()
    await told({ ...unfairWorker, keepFrom: 'Marian, Stefan, Peter and Amir' })
    expect(await alarm()).toBe(before + 1)
  })
  test('is not counted when somebody of the route is left', async () => {
    const before = await alarm()
    await told(unfairWorker)
    expect(await alarm()).toBe(before)
  })
})

describe('a report in a case', () => {
  test('is read by those who may read the case, and by no case officer of another team', async () => {
    const report = await typed(staff.CCA, s5a)
    await decide(staff.HSM, report, newCase)
    expect((await reportAsTold(staff.ACM, report)).answers.name).toBe(s5a.name)
    await expect(reportAsTold(ofAnotherTeam, report)).rejects.toMatchObject({ code: 'not-found' })
  })
})

test('a case does not stay with an officer whom a report that joins it shuts out', async () => {
  const { caseId = '' } = await decide(staff.HSM, await told(s5a), newCase)
  const joining = await told(s5a)
  await superuser`insert into exclusions (id, staff_id, report_id, reason, created_at)
    values (gen_random_uuid(), ${staff.ACM.id}, ${joining}, 'relative', now())`
  await decide(staff.HSM, joining, { decision: 'join_case', reason: 'Same address', case: caseId })
  expect(await superuser`select officer_id from cases where id = ${caseId}`).toEqual([{ officer_id: null }])
})

test('a refusal in the trail says what was asked for', async () => {
  const restricted = await told(unfairWorker)
  await expect(reportAsTold(staff.HSM, restricted)).rejects.toMatchObject({ code: 'not-found' })
  const rows =
    await superuser`select action, outcome, staff_id from audit where subject_id = ${restricted} and actor_kind = 'staff'`
  expect(rows).toEqual([{ action: 'report.read', outcome: 'refused', staff_id: staff.HSM.id }])
})

test('words that are no id are not kept in the trail', async () => {
  await expect(reportAsTold(staff.HSM, 'Amina Farouk')).rejects.toMatchObject({ code: 'not-found' })
  expect(await superuser`select from audit where audit::text like '%Amina%'`).toHaveLength(0)
})

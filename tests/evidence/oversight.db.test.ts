import { describe, expect, test } from 'vitest'
import { s1, s5a, unfairWorker } from '@/drizzle/seed/scenarios'
import { lookAt } from '@/lib/evidence/item'
import { evidenceOversight } from '@/lib/evidence/oversight'
import { decide } from '@/lib/triage/commands'
import { testDatabase } from '../support/database'
import { brought, toldWith } from '../support/evidence'
import { longNote } from '../support/evidence-files'
import { office } from '../support/office'

const { staff, superuser } = await office(await testDatabase())

describe('evidence in good hands', () => {
  test('every item is owned and has a clock from the first second, and what waits is listed where one may know of it', async () => {
    const { reportId, items } = await toldWith(s5a, [longNote(10), longNote(20)])
    const { caseId } = await decide(staff.HSM, reportId, { decision: 'new_case', reason: 'x', officer: staff.ACM.id })
    const uncased = await toldWith(s1, [longNote(10)])
    await toldWith(unfairWorker, [longNote(10)])
    const own = await brought(staff.ACM, caseId as string, longNote(10))
    const { unowned, withoutClock, waiting, late } = await evidenceOversight(staff.HSM)
    expect({ unowned, withoutClock, late }).toEqual({ unowned: 0, withoutClock: 0, late: 0 })
    const rows = waiting.map(row => [row.caseId, row.reportId, row.files, row.owner])
    expect(rows).toHaveLength(3)
    expect(rows).toEqual(
      expect.arrayContaining([
        [caseId, reportId, 2, staff.ACM.name],
        [null, uncased.reportId, 1, staff.DutyManager.name],
        [caseId, null, 1, staff.ACM.name],
      ]),
    )
    for (const id of [...items, own]) await lookAt(staff.ACM, { caseId: caseId as string }, id)
    expect((await evidenceOversight(staff.HSM)).waiting).toHaveLength(1)
  })

  test('an item that nobody answers for is counted, and again owned when somebody does', async () => {
    const managers = [staff.ACM, staff.HSM, staff.DutyManager].map(({ id }) => id)
    await superuser`update staff set active = false where id = any(${managers})`
    const { unowned } = await evidenceOversight(staff.HSM)
    const [row] = await superuser`select count(*)::int as n from evidence e left join reports r on r.id = e.report_id
      where not coalesce(r.restricted, false)`
    expect(unowned).toBe(row?.n)
    expect(unowned).toBeGreaterThan(0)
    await superuser`update staff set active = true where id = any(${managers})`
    expect((await evidenceOversight(staff.HSM)).unowned).toBe(0)
  })
})

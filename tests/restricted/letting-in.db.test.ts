import { describe, expect, test } from 'vitest'
import { s5a, unfairWorker } from '@/drizzle/seed/scenarios'
import { clearCloseness, endLettingIn, letIn, reportLettingIn } from '@/lib/restricted/letting-in'
import { restrictCase, restrictReport } from '@/lib/restricted/restricting'
import { reportAsTold } from '@/lib/triage/reading'
import { caseOffice } from '../support/case-office'
import { testDatabase } from '../support/database'
import { rawAs, told } from '../support/office'

const database = await testDatabase()
const { staff, superuser, raw, opened } = await caseOffice(database)
const { HSM: manager, ACM: officer, HRCase: hr, DutyManager: duty } = staff
const gone = { code: 'not-found' }
const all = { track: 'both' as const, until: undefined }
const restricted = () => told({ ...unfairWorker, perpetratorWords: 'A man', keepFrom: undefined })

describe('a restricted report in triage', () => {
  test('lets a colleague in by name, and ends it at once', async () => {
    const report = await restricted()
    await expect(reportAsTold(duty, report)).rejects.toMatchObject(gone)
    await letIn(hr, { report }, { staffId: duty.id, ...all })
    expect((await reportAsTold(duty, report)).restricted).toBe(true)
    expect((await reportLettingIn(hr, report)).letIn).toContainEqual({
      ...{ id: duty.id, name: duty.name, track: 'both', source: 'named', until: null },
    })
    await endLettingIn(hr, { report }, duty.id)
    await expect(reportAsTold(duty, report)).rejects.toMatchObject(gone)
    expect(await rawAs(raw, duty.id, `select 1 from beside.reports where id = '${report}'`)).toEqual([])
  })

  test('says who could agree to a decision on it', async () => {
    const report = await restricted()
    const { approvers } = await reportLettingIn(hr, report)
    expect(approvers.map(({ id }) => id).sort()).toEqual([hr.id, staff.ContractMgr.id].sort())
  })

  test('clears closeness, and never the accused', async () => {
    const report = await told(s5a)
    await restrictReport(duty, report, { accused: `staff:${officer.id}` })
    await expect(clearCloseness(hr, { report }, officer.id)).rejects.toMatchObject({ code: 'rule' })
    await clearCloseness(hr, { report }, manager.id)
    await letIn(hr, { report }, { staffId: manager.id, ...all })
    expect((await reportAsTold(manager, report)).restricted).toBe(true)
  })

  test('is not opened further by whoever was let in to the tenant’s side, or is not let in at all', async () => {
    const report = await restricted()
    await letIn(hr, { report }, { staffId: staff.ODMT.id, track: 'tenant', until: undefined })
    await expect(reportLettingIn(staff.ODMT, report)).rejects.toMatchObject(gone)
    await expect(letIn(staff.ODMT, { report }, { staffId: duty.id, ...all })).rejects.toMatchObject({ code: 'rule' })
    await expect(reportLettingIn(staff.DPO, report)).rejects.toMatchObject(gone)
  })

  test('that is in a case is opened by the case alone', async () => {
    const kase = await opened()
    await restrictCase(manager, kase, { accused: undefined })
    const [{ id: report }] = (await superuser`select id from reports where case_id = ${kase}`) as unknown as [
      { id: string },
    ]
    await expect(letIn(hr, { report }, { staffId: duty.id, ...all })).rejects.toMatchObject(gone)
  })
})

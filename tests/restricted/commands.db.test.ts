import { describe, expect, test } from 'vitest'
import { s5a, unfairWorker } from '@/drizzle/seed/scenarios'
import { caseFile } from '@/lib/cases/file'
import { caseLettingIn, clearCloseness, endLettingIn, letIn } from '@/lib/restricted/letting-in'
import { recuseFromReport, restrictCase, restrictReport } from '@/lib/restricted/restricting'
import { declareTie, endTie, myTies } from '@/lib/restricted/ties'
import { reportAsTold } from '@/lib/triage/reading'
import { caseOffice } from '../support/case-office'
import { testDatabase } from '../support/database'
import { rawAs, told } from '../support/office'

const database = await testDatabase()
const { staff, superuser, raw, opened } = await caseOffice(database)
const { HSM: manager, ACM: officer, HRCase: hr, ODMT: director, DutyManager: duty, NHO: neighbour } = staff
const gone = { code: 'not-found' }
const unknown = { accused: undefined }
const of = (id: string) => ({ accused: `staff:${id}` })

describe('a report that somebody restricts in triage', () => {
  test('is lost to whoever restricted it and read by HR', async () => {
    const report = await told(s5a)
    await restrictReport(manager, report, unknown)
    await expect(reportAsTold(manager, report)).rejects.toMatchObject(gone)
    expect((await reportAsTold(hr, report)).restricted).toBe(true)
  })

  test('shuts out whom they say it is about, at once on another connection', async () => {
    const report = await told(s5a)
    const count = () => rawAs(raw, neighbour.id, `select 1 from beside.reports where id = '${report}'`)
    expect(await count()).toHaveLength(1)
    await restrictReport(duty, report, of(neighbour.id))
    expect(await count()).toHaveLength(0)
  })
})

test('whoever knows somebody in a report steps back from it in one click', async () => {
  const report = await told(s5a)
  await recuseFromReport(duty, report)
  await expect(reportAsTold(duty, report)).rejects.toMatchObject(gone)
  expect(await rawAs(raw, duty.id, `select 1 from beside.reports where id = '${report}'`)).toHaveLength(0)
  expect((await reportAsTold(manager, report)).restricted).toBe(false)
})

test('the last who receives a report steps back, and it climbs to a director', async () => {
  const report = await told({ ...unfairWorker, perpetratorWords: 'A man', keepFrom: undefined })
  await recuseFromReport(staff.ContractMgr, report)
  await recuseFromReport(hr, report)
  expect((await reportAsTold(director, report)).restricted).toBe(true)
})

describe('a restricted case', () => {
  const restricted = async (accused = unknown as { accused: string | undefined }) => {
    const kase = await opened()
    await restrictCase(manager, kase, accused)
    return kase
  }

  test('takes the accused off it and out of every table', async () => {
    const kase = await restricted(of(officer.id))
    expect((await caseFile(hr, kase)).officerId).toBeNull()
    for (const table of ['cases', 'people', 'case_events', 'clocks', 'reports'])
      expect(
        await rawAs(
          raw,
          officer.id,
          `select 1 from beside.${table} where ${table === 'cases' ? 'id' : 'case_id'} = '${kase}'`,
        ),
      ).toEqual([])
  })

  test('lets a colleague in by name and until a day, and ends it', async () => {
    const kase = await restricted()
    await letIn(hr, { kase }, { staffId: duty.id, track: 'tenant', until: undefined })
    expect((await caseFile(duty, kase)).restricted).toBe(true)
    expect(await rawAs(raw, duty.id, 'select * from beside.my_conduct_cases')).toEqual([])
    await endLettingIn(hr, { kase }, duty.id)
    await expect(caseFile(duty, kase)).rejects.toMatchObject(gone)
    await letIn(hr, { kase }, { staffId: duty.id, track: 'both', until: new Date('2100-01-01') })
    await superuser`update allow_list set until = now() - interval '1 day' where case_id = ${kase} and staff_id = ${duty.id}`
    await expect(caseFile(duty, kase)).rejects.toMatchObject(gone)
  })

  test('never lets in the accused; a line manager only once cleared', async () => {
    const kase = await restricted(of(officer.id))
    const all = { track: 'both' as const, until: undefined }
    await expect(letIn(hr, { kase }, { staffId: officer.id, ...all })).rejects.toMatchObject({ code: 'rule' })
    await expect(clearCloseness(hr, { kase }, officer.id)).rejects.toMatchObject({ code: 'rule' })
    await expect(letIn(hr, { kase }, { staffId: manager.id, ...all })).rejects.toMatchObject({ code: 'rule' })
    expect((await caseLettingIn(hr, kase)).clearable.map(({ id }) => id)).toContain(manager.id)
    await clearCloseness(hr, { kase }, manager.id)
    await letIn(hr, { kase }, { staffId: manager.id, ...all })
    const { approvers } = await caseLettingIn(hr, kase)
    expect(approvers.map(({ id }) => id)).toEqual(expect.arrayContaining([hr.id, manager.id]))
  })

  test('is opened by nobody who is not let in, with raw SQL either', async () => {
    const kase = await restricted(of(officer.id))
    for (const call of [
      `let_in(null, '${kase}', '${neighbour.id}', 'both', null)`,
      `clear_closeness(null, '${kase}', '${officer.id}')`,
      `change_route('${officer.id}', 'conduct')`,
      `restrict_case_naming('${kase}', '{}', '{}', '{}')`,
    ])
      await expect(rawAs(raw, officer.id, `select beside.${call}`)).rejects.toMatchObject({ code: '42501' })
    expect(await rawAs(raw, officer.id, `select * from beside.who_is_let_in(null, '${kase}')`)).toEqual([])
    expect(await rawAs(raw, officer.id, `select * from beside.who_could_be_cleared(null, '${kase}')`)).toEqual([])
  })
})

test('a tie is read by whoever declared it, and by nobody else', async () => {
  await declareTie(neighbour, { kind: 'friend', name: 'Bo Lark', homeId: undefined })
  const [tie] = (await myTies(neighbour)).ties
  expect(tie?.name).toBe('Bo Lark')
  expect((await myTies(manager)).ties).toEqual([])
  expect(await rawAs(raw, manager.id, 'select * from beside.staff_ties')).toEqual([])
  await expect(endTie(manager, tie?.id ?? '')).rejects.toMatchObject(gone)
  await endTie(neighbour, tie?.id ?? '')
  expect((await myTies(neighbour)).ties).toEqual([])
})

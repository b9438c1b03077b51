import { describe, expect, test } from 'vitest'
import { s5a, unfairWorker } from '@/drizzle/seed/scenarios'
import { encryptText } from '@/lib/crypto/text'
import { testDatabase } from '../support/database'
import { office, rawAs, told, typed } from '../support/office'

const database = await testDatabase()
const { staff, superuser, as } = await office(database)
const raw = as('staff')

const shutOut = async (report: string) =>
  Object.fromEntries(
    (
      await superuser<{ role: string; why: string[] }[]>`
        select s.role, array_agg(e.reason order by e.reason) as why from exclusions e join staff s on s.id = e.staff_id
         where e.report_id = ${report} group by s.role`
    ).map(({ role, why }) => [role, why]),
  )
const [secretary] = await superuser<
  { id: string; name: string }[]
>`select s.id, s.name from restricted_route r join staff s on s.id = r.staff_id
  where r.part = 'secretary'`
const idOf = (one: 'HRCase' | 'secretary') => (one === 'secretary' ? (secretary?.id ?? '') : staff[one].id)
const letIn = async (report: string) =>
  (
    await superuser<
      { id: string; role: string }[]
    >`select s.id, s.role from allow_list a join staff s on s.id = a.staff_id
      where a.report_id = ${report} order by s.role`
  ).map(({ id, role }) => (id === secretary?.id ? 'secretary' : role))
const finds = async (staffId: string, report: string) =>
  (await rawAs(raw, staffId, `select id from beside.reports where id = '${report}'`)).length

const nobody = { ...unfairWorker, perpetratorWords: 'A man in a van', keepFrom: undefined }
/** A colleague accused by their full name. */
const accusing = (name: string) => told({ ...nobody, perpetratorWords: name })

async function agency(kind: 'contractor' | 'partner', name: string, teamId: string | null = null) {
  const id = crypto.randomUUID()
  await superuser`insert into agencies (id, name, kind, team_id, created_at) values (${id}, ${name}, ${kind}, ${teamId}, now())`
  return id
}
async function account(name: string, agencyId: string) {
  const id = crypto.randomUUID()
  await superuser`insert into staff (id, name, email, role, agency_id, created_at)
    values (${id}, ${name}, ${`${id}@agency.example`}, 'PartnerUser', ${agencyId}, now())`
  return id
}

describe('each colleague who is accused', () => {
  test.each([
    ['the housing services manager', 'HSM', ['HRCase']],
    ['the HR lead', 'HRCase', ['secretary']],
    ['the system administrator', 'SysAdmin', ['HRCase']],
    ['the data protection officer', 'DPO', ['secretary']],
    ['a director', 'ODMT', ['secretary']],
    ['a case manager', 'ACM', ['HRCase']],
    ['whoever takes the calls', 'CCA', ['HRCase']],
  ] as const)('%s: finds nothing, and it goes to the next of the ladder', async (_, role, receivers) => {
    const report = await accusing(staff[role].name)
    expect((await shutOut(report))[role]).toContain('named')
    expect(await finds(staff[role].id, report)).toBe(0)
    expect((await letIn(report)).filter(one => one !== 'SafeguardingLead')).toEqual(receivers)
    for (const one of receivers) expect(await finds(idOf(one), report)).toBe(1)
  })

  test('is shut out with their line manager and their team', async () => {
    const report = await accusing(staff.ACM.name)
    expect(await shutOut(report)).toMatchObject({
      ACM: ['named'],
      HSM: ['manager_of_named', 'team_of_named'],
      NHO: ['team_of_named'],
    })
  })

  test('is known by another name of theirs in the directory', async () => {
    await superuser`insert into directory_people (id, staff_id, names, changed_at)
      values (gen_random_uuid(), ${staff.NHO.id}, ${encryptText('Cal; Big Cal Reeve', 'directory_people.names')}, now())`
    expect((await shutOut(await accusing('They call him Cal'))).NHO).toContain('named')
  })

  test('is shut out of what they typed in themselves', async () => {
    const report = await typed(staff.CCA, { ...nobody, perpetratorWords: staff.CCA.name })
    expect(await finds(staff.CCA.id, report)).toBe(0)
  })

  test('leaves several parts of the route with it where several are accused', async () => {
    await superuser`insert into restricted_route (staff_id, part) values (${staff.DutyManager.id}, 'manager')`
    const report = await told({ ...nobody, perpetratorWords: `${staff.NHO.name} and ${staff.Insight.name}` })
    expect(await letIn(report)).toContain('HRCase')
    await superuser`delete from restricted_route where staff_id = ${staff.DutyManager.id}`
  })
})

test('where nobody of the route, no director and no secretary is left, it stays shut and is counted', async () => {
  const count = async () =>
    Number(
      (await rawAs<{ n: string }>(raw, staff.DutyManager.id, "select beside.reports_nobody_sees('0 minutes') as n"))[0]
        ?.n,
    )
  const before = await count()
  const report = await told({
    ...nobody,
    keepFrom: `${staff.HRCase.name}, ${staff.ContractMgr.name}, ${staff.ODMT.name}, ${secretary?.name}`,
  })
  expect(await letIn(report)).toEqual([])
  expect(await count()).toBe(before + 1)
})

describe('a worker of a contractor', () => {
  test('who is named shuts out all of that contractor and the team that sends them, and no other', async () => {
    const [firm, other] = [
      await agency('contractor', 'Brightline Heating', staff.DutyManager.teamId),
      await agency('contractor', 'Orchard Lifts'),
    ]
    const [mate, stranger] = [await account('Jo Brand', firm), await account('Ed Vale', other)]
    await superuser`insert into directory_people (id, agency_id, names, changed_at)
      values (gen_random_uuid(), ${firm}, ${encryptText('Kevin Dunmore; Kev', 'directory_people.names')}, now())`
    const report = await accusing('Kev from the van')
    const rows = await superuser`select staff_id, reason from exclusions where report_id = ${report}`
    expect(rows).toContainEqual({ staff_id: mate, reason: 'agency_of_named' })
    expect(rows).toContainEqual({ staff_id: staff.DutyManager.id, reason: 'agency_of_named' })
    expect(rows.map(row => row.staff_id)).not.toContain(stranger)
    expect(await letIn(report)).toEqual(expect.arrayContaining(['ContractMgr', 'HRCase']))
  })

  test('whom nobody recognises shuts out every active contractor', async () => {
    const gone = await agency('contractor', 'Gone Ltd')
    await superuser`update agencies set active = false where id = ${gone}`
    const [before, here] = [
      await account('Ida Moss', gone),
      await account('Al Fenn', await agency('contractor', 'Here Ltd')),
    ]
    const report = await told(nobody)
    const rows = (
      await superuser`select staff_id from exclusions where report_id = ${report} and reason = 'unknown_worker'`
    ).map(row => row.staff_id)
    expect(rows).toContain(here)
    expect(rows).not.toContain(before)
    expect(await finds(here, report)).toBe(0)
  })
})

describe('a declared tie', () => {
  const tie = (name: string | null, home: string | null) =>
    superuser`insert into staff_ties (id, staff_id, kind, name, home_id, declared_at)
      values (gen_random_uuid(), ${staff.DutyManager.id}, 'relative', ${name && encryptText(name, 'staff_ties.name')}, ${home}, now())`

  test('shuts out the colleague alone, by name or by home, and does not restrict the report', async () => {
    await tie('Zofia Tranter-Bell', null)
    const report = await told({ ...s5a, what: 'Zofia Tranter Bell shouted at us.' })
    expect((await shutOut(report)).DutyManager).toEqual(['tie'])
    expect(Object.keys(await shutOut(report))).toEqual(['DutyManager'])
    expect(await superuser`select restricted from reports where id = ${report}`).toEqual([{ restricted: false }])
  })

  test('to a home shuts out of what is told of that home', async () => {
    const placed = await told(s5a)
    const [row] = await superuser`select home_id from reports where id = ${placed}`
    expect(row?.home_id).toBeTruthy()
    await tie(null, row?.home_id)
    expect((await shutOut(await told(s5a))).DutyManager).toEqual(['tie'])
  })
})

test('nobody reads why somebody is shut out, nor changes it, with raw SQL', async () => {
  const report = await accusing(staff.ACM.name)
  for (const table of ['exclusions', 'allow_list'])
    for (const query of [`select * from beside.${table}`, `delete from beside.${table}`])
      await expect(rawAs(raw, staff.ACM.id, query).then(rows => rows.length === 0 || rows)).rejects.toMatchObject({
        code: '42501',
      })
  for (const call of ['is_let_in', 'shut_out', 'receive'])
    await expect(
      rawAs(
        raw,
        staff.ACM.id,
        `select beside.${call}('${staff.ACM.id}', '${report}', null${call === 'is_let_in' ? '' : ', null'})`,
      ),
    ).rejects.toMatchObject({ code: expect.stringMatching(/42501|42883/) })
})

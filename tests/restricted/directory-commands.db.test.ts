import { describe, expect, test } from 'vitest'
import { unfairWorker } from '@/drizzle/seed/scenarios'
import { addDirectoryEntry, switchDirectoryEntry } from '@/lib/restricted/directory-commands'
import { directoryShown } from '@/lib/restricted/directory-queries'
import { testDatabase } from '../support/database'
import { office, rawAs, told } from '../support/office'

const database = await testDatabase()
const { staff, superuser, as } = await office(database)
const raw = as('staff')
const { HRCase: hr, ContractMgr: contracts, NHO: neighbour } = staff
const none = { teamId: undefined, managerId: undefined }

const reasonsFor = async (staffId: string, report: string) =>
  (await superuser`select reason from exclusions where staff_id = ${staffId} and report_id = ${report}`).map(
    ({ reason }) => reason,
  )
const accusing = (name: string) => told({ ...unfairWorker, perpetratorWords: name, keepFrom: undefined })
const entryNamed = async (names: string) =>
  (await directoryShown(hr)).entries.find(entry => entry.names === names)?.id ?? ''

describe('a further name of a colleague', () => {
  test('shuts them out of what is told of it from then on, until it is taken out', async () => {
    const before = await accusing('Big Cal')
    await addDirectoryEntry(hr, { whose: `staff:${neighbour.id}`, names: 'Big Cal', ...none })
    expect(await reasonsFor(neighbour.id, before)).not.toContain('named')
    expect(await reasonsFor(neighbour.id, await accusing('Big Cal'))).toContain('named')
    await switchDirectoryEntry(hr, await entryNamed('Big Cal'), false)
    expect(await reasonsFor(neighbour.id, await accusing('Big Cal'))).not.toContain('named')
  })

  test('is neither added nor taken out by themselves, with raw SQL either', async () => {
    const own = { whose: `staff:${hr.id}`, names: 'The boss', ...none }
    await expect(addDirectoryEntry(hr, own)).rejects.toMatchObject({ code: 'rule' })
    await addDirectoryEntry(contracts, own)
    const id = await entryNamed('The boss')
    await expect(switchDirectoryEntry(hr, id, false)).rejects.toMatchObject({ code: 'rule' })
    const taken = `update beside.directory_people set active = false, changed_by = '${hr.id}' where id = '${id}' returning id`
    expect(await rawAs(raw, hr.id, taken)).toEqual([])
    expect((await directoryShown(hr)).entries.find(entry => entry.id === id)).toMatchObject({
      ...{ isOwn: true, active: true },
    })
  })
})

test('a worker of a contractor shuts out all who belong to it', async () => {
  const firm = crypto.randomUUID()
  const mate = crypto.randomUUID()
  await superuser`insert into agencies (id, name, kind, created_at) values (${firm}, 'Brightline Heating', 'contractor', now())`
  await superuser`insert into staff (id, name, email, role, agency_id, created_at)
    values (${mate}, 'Jo Brand', 'jo@brightline.example', 'PartnerUser', ${firm}, now())`
  await addDirectoryEntry(contracts, { whose: `agency:${firm}`, names: 'Kevin Dunmore; Kev', ...none })
  const report = await accusing('Kev from the van')
  expect(await reasonsFor(mate, report)).toContain('agency_of_named')
})

test('whoever does not keep the directory changes nothing in it, with raw SQL either', async () => {
  await addDirectoryEntry(hr, { whose: `staff:${staff.CCA.id}`, names: 'Peg', ...none })
  const id = await entryNamed('Peg')
  for (const one of [neighbour, staff.SysAdmin, staff.CCA]) {
    const change = `update beside.directory_people set active = false, changed_by = '${one.id}' where id = '${id}' returning id`
    expect(await rawAs(raw, one.id, change)).toEqual([])
    const insert = `insert into beside.directory_people (id, staff_id, names, changed_by, changed_at)
      values (gen_random_uuid(), '${staff.HSM.id}', 'x', '${one.id}', now())`
    await expect(rawAs(raw, one.id, insert)).rejects.toMatchObject({ code: '42501' })
  }
})

test('each change stands in the trail, without the names', async () => {
  const rows =
    await superuser`select detail::text as detail from audit where action = 'directory.keep' and outcome = 'done' and subject_id is not null`
  expect(rows.length).toBeGreaterThan(3)
  expect(rows.map(row => row.detail).join()).not.toMatch(/Cal|Kev|boss/)
})

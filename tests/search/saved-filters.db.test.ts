import { describe, expect, test } from 'vitest'
import { s5a, s6 } from '@/drizzle/seed/scenarios'
import { caseFilter, filterQuery } from '@/lib/cases/filter'
import { caseList } from '@/lib/cases/list'
import { officersOfCases } from '@/lib/cases/narrowing'
import { dropFilter, keepFilter, keptFilters, mostFilters, ownAddress } from '@/lib/search/saved-filters'
import { openedCase } from '../support/builders'
import { testDatabase } from '../support/database'
import { office, rawAs } from '../support/office'

const { staff, superuser, as } = await office(await testDatabase())
const asStaff = as('staff')
const namesOf = async (actor = staff.ACM, list: 'cases' | 'triage' = 'cases') =>
  (await keptFilters(actor, list)).map(({ name }) => name)

describe('a filter', () => {
  test('is kept as codes of its list and nothing else', async () => {
    const query = 'show=mine&stage=assessing&after=1.x&name=Katarzyna&type=%27drop&next=//evil.example'
    await keepFilter(staff.ACM, 'cases', { name: '  My   open ones\n', query })
    await keepFilter(staff.ACM, 'triage', { name: 'In danger', query: 'danger=yes&view=mine&q=Amina' })
    expect(await keptFilters(staff.ACM, 'cases')).toMatchObject([
      { name: 'My   open ones', query: 'show=mine&stage=assessing' },
    ])
    expect((await keptFilters(staff.ACM, 'triage'))[0]?.query).toBe('view=mine&danger=yes')
  })

  test('leads back to its own list, whatever was sent', () => {
    expect(ownAddress('triage', '')).toBe('/staff/triage')
    expect(ownAddress('cases', '//evil.example?show=closed')).toBe('/staff/cases?show=open')
  })

  test('replaces one of the same name, and ends at twenty', async () => {
    for (let n = 0; n < mostFilters; n++) await keepFilter(staff.HSM, 'cases', { name: `F${n}`, query: '' })
    await keepFilter(staff.HSM, 'cases', { name: 'F3', query: 'show=closed' })
    await expect(keepFilter(staff.HSM, 'cases', { name: 'One more', query: '' })).rejects.toMatchObject({
      code: 'rule',
    })
    await expect(keepFilter(staff.HSM, 'cases', { name: ' ', query: '' })).rejects.toMatchObject({ code: 'rule' })
    expect(await namesOf(staff.HSM)).toHaveLength(mostFilters)
  })

  test('is nobody else’s to see, to use or to take away', async () => {
    const [mine] = await keptFilters(staff.ACM, 'cases')
    await dropFilter(staff.DutyManager, 'cases', mine?.id ?? '')
    expect(await namesOf()).toHaveLength(1)
    expect(await namesOf(staff.DutyManager)).toEqual([])
    expect(await rawAs(asStaff, staff.DutyManager.id, 'select 1 from beside.saved_filters')).toEqual([])
    const forged = `insert into beside.saved_filters (id, staff_id, list, name, query, created_at)
      values (gen_random_uuid(), '${staff.ACM.id}', 'cases', 'x', '', now())`
    await expect(rawAs(asStaff, staff.DutyManager.id, forged)).rejects.toMatchObject({ code: '42501' })
    await dropFilter(staff.ACM, 'cases', mine?.id ?? '')
    expect(await namesOf()).toEqual([])
  })

  test('is not for those without the list', async () => {
    await expect(keepFilter(staff.CCA, 'cases', { name: 'x', query: '' })).rejects.toMatchObject({ code: 'not-found' })
    expect(await namesOf(staff.CCA)).toEqual([])
  })
})

describe('the list of cases', async () => {
  const mine = await openedCase(staff.HSM, staff.ACM, s5a)
  const other = await openedCase(staff.HSM, staff.HSM, s6)
  const found = async (asked: Record<string, string>, actor = staff.HSM) => {
    const { show, ...narrowed } = caseFilter.parse(asked)
    return (await caseList(actor, { view: show, ...narrowed })).rows.map(({ id }) => id)
  }

  test('narrows by officer, or to those of nobody', async () => {
    expect(await found({ officer: staff.ACM.id })).toEqual([mine])
    expect(await found({ officer: 'none' })).toEqual([])
    expect((await officersOfCases(staff.HSM)).map(({ id }) => id).sort()).toEqual([staff.ACM.id, staff.HSM.id].sort())
  })

  test('narrows by stage, by what was told and by who may see it', async () => {
    expect(await found({ stage: 'monitoring' })).toEqual([])
    expect(await found({ type: 'criminal_damage_or_graffiti', ground: 'language' })).toEqual([other])
    expect(await found({ restricted: 'yes' })).toEqual([])
  })

  test('narrows to what is late, and to nothing that waits for a safe time', async () => {
    await superuser`update clocks set due_at = beside.clock() - interval '1 hour' where case_id in (${mine}, ${other}) and target = 'T3'`
    await superuser`update clocks set deferred_for_safety_until = beside.clock() + interval '1 hour' where case_id = ${mine}`
    expect(await found({ late: 'yes' })).toEqual([other])
  })

  test('narrows to those at high risk by the newest assessment of a person', async () => {
    const [person] = await superuser`select id from people where case_id = ${other} and role = 'victim'`
    const assessed = (band: string, hours: number) =>
      superuser`insert into risk_assessments (id, case_id, person_id, list_version, answers, score, complete, overrides, band, band_source, by_id, at)
        values (gen_random_uuid(), ${other}, ${person?.id}, 1, 'x', 1, true, '{}', ${band}, 'score', ${staff.HSM.id}, beside.clock() + ${`${hours} hours`}::interval)`
    await superuser`set session_replication_role = replica`
    await assessed('high', -2)
    expect(await found({ risk: 'high' })).toEqual([other])
    await assessed('medium', -1)
    expect(await found({ risk: 'high' })).toEqual([])
    await superuser`set session_replication_role = origin`
  })

  test.each<Record<string, string>>([
    { stage: 'x' },
    { officer: "' or true" },
    { show: 'x' },
    { after: 'x' },
    { before: '1.2' },
    { type: 'x' },
  ])('shows everything open for an address that makes no sense: %o', async asked => {
    expect((await found(asked)).sort()).toEqual([mine, other].sort())
    expect(filterQuery(caseFilter.parse(asked))).toBe('show=open')
  })
})

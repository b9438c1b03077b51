import { beforeEach, describe, expect, test } from 'vitest'
import { unfairWorker } from '@/drizzle/seed/scenarios'
import { changeLadder, changeRoute, routeShown } from '@/lib/restricted/route-commands'
import { testDatabase } from '../support/database'
import { office, rawAs, told } from '../support/office'

const database = await testDatabase()
const { staff, superuser, as } = await office(database)
const raw = as('staff')
const { HRCase: hr, DPO: dpo, DutyManager: duty, NHO: neighbour } = staff
const rule = { code: 'rule' }

const [route, ladder] = [
  await superuser`select * from restricted_route`,
  await superuser`select * from conflict_ladder`,
]
beforeEach(async () => {
  await superuser`delete from restricted_route`
  await superuser`delete from conflict_ladder`
  await superuser`insert into restricted_route ${superuser(route)}`
  await superuser`insert into conflict_ladder ${superuser(ladder)}`
})
const partsFor = async (accused: string) =>
  (await routeShown(dpo)).ladder.find(rung => rung.accused === accused)?.parts.toSorted()
const letIn = async (report: string) =>
  (await superuser`select staff_id from allow_list where report_id = ${report}`).map(row => row.staff_id)

describe('who receives it', () => {
  test('is never changed to oneself, and a change stands in the trail', async () => {
    await expect(changeRoute(hr, { staffId: hr.id, part: 'director' })).rejects.toMatchObject(rule)
    await changeRoute(hr, { staffId: duty.id, part: 'manager' })
    expect((await routeShown(hr)).members).toContainEqual({ id: duty.id, part: 'manager', name: duty.name })
    const what = `${duty.id}_manager`
    expect(await superuser`select 1 from audit where action = 'route.change' and subject_id = ${what}`).toHaveLength(1)
  })

  test.each(['secretary', 'conduct'] as const)('keeps the last of a rung: %s', async part => {
    const last = route.find(row => row.part === part)?.staff_id
    await expect(changeRoute(dpo, { staffId: last, part: undefined })).rejects.toMatchObject(rule)
    await expect(changeRoute(dpo, { staffId: last, part: 'external' })).rejects.toMatchObject(rule)
  })

  test('lets somebody go once another receives the same', async () => {
    const first = route.find(row => row.part === 'secretary')?.staff_id
    await changeRoute(dpo, { staffId: duty.id, part: 'secretary' })
    await changeRoute(dpo, { staffId: first, part: undefined })
    expect((await routeShown(dpo)).members.map(({ id }) => id)).not.toContain(first)
  })
})

describe('about whom', () => {
  test('a part of the route can be put on a rung and taken off it, and then receives what is told or not', async () => {
    const accuse = () => told({ ...unfairWorker, perpetratorWords: neighbour.name, keepFrom: undefined })
    const director = route.find(row => row.part === 'director')?.staff_id
    expect(await letIn(await accuse())).not.toContain(director)
    await changeLadder(dpo, { accused: 'NHO', part: 'director', receives: 'yes' })
    expect(await partsFor('NHO')).toEqual(['conduct', 'director'])
    expect(await letIn(await accuse())).toContain(director)
    await changeLadder(dpo, { accused: 'NHO', part: 'director', receives: 'no' })
    expect(await letIn(await accuse())).not.toContain(director)
  })

  test('nobody changes who receives what is said about themselves', async () => {
    await expect(changeLadder(hr, { accused: 'HRCase', part: 'manager', receives: 'yes' })).rejects.toMatchObject(rule)
    await expect(changeLadder(dpo, { accused: 'DPO', part: 'conduct', receives: 'yes' })).rejects.toMatchObject(rule)
  })

  test('nobody adds the part that is their own', async () => {
    await expect(changeLadder(hr, { accused: 'DPO', part: 'conduct', receives: 'yes' })).rejects.toMatchObject(rule)
    expect(await partsFor('DPO')).toEqual(['secretary'])
  })

  test('the last part with somebody on it who is not accused themselves is not taken off', async () => {
    await expect(changeLadder(hr, { accused: 'DPO', part: 'secretary', receives: 'no' })).rejects.toMatchObject(rule)
    // Nobody is an investigator from outside: the director is the last for HR.
    await expect(changeLadder(dpo, { accused: 'HRCase', part: 'director', receives: 'no' })).rejects.toMatchObject(rule)
    expect(await partsFor('HRCase')).toEqual(['director', 'external'])
  })

  test.each([neighbour, staff.SysAdmin, staff.HSM])('nobody else changes it, with raw SQL either', async one => {
    for (const call of ["change_ladder('NHO', 'manager', true)", `change_route('${one.id}', 'conduct')`])
      await expect(rawAs(raw, one.id, `select beside.${call}`)).rejects.toMatchObject({ code: '42501' })
    expect(await rawAs(raw, one.id, 'select * from beside.route_members()')).toEqual([])
    await expect(rawAs(raw, one.id, 'delete from beside.conflict_ladder')).rejects.toMatchObject({ code: '42501' })
  })

  test('two who take away together leave somebody all the same', async () => {
    await superuser`insert into restricted_route (staff_id, part) values (${duty.id}, 'secretary')`
    const first = route.find(row => row.part === 'secretary')?.staff_id
    const both = await Promise.allSettled([
      changeRoute(dpo, { staffId: duty.id, part: undefined }),
      changeRoute(hr, { staffId: first, part: undefined }),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })
})

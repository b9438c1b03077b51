import { describe, expect, test } from 'vitest'
import { s5a } from '@/drizzle/seed/scenarios'
import type { Staff } from '@/lib/access/actor'
import { now } from '@/lib/clock/now'
import { addPerson } from '@/lib/people/commands'
import { bookVisit, cancelVisit } from '@/lib/violent-persons/booking'
import { controlsOfCase } from '@/lib/violent-persons/controls'
import { proposeMarker } from '@/lib/violent-persons/proposing'
import { proposalSchema } from '@/lib/violent-persons/schema'
import { comesToHomes, homeToVisit, visitsToCome, whoCanGo } from '@/lib/violent-persons/visit-queries'
import { openedCase } from '../support/builders'
import { personIn } from '../support/casework'
import { testDatabase } from '../support/database'
import { office, rawAs } from '../support/office'

const database = await testDatabase()
const { staff, superuser, as } = await office(database)
const { HSM: manager, ACM: officer, CCA: centre, PartnerUser: partner, NHO: visitor } = staff
const raw = as('staff')

const contractor = crypto.randomUUID()
const other = crypto.randomUUID()
await superuser`insert into beside.agencies (id, name, kind, created_at)
  values (${contractor}, 'Fernside Repairs', 'contractor', now()), (${other}, 'Otherwise Repairs', 'contractor', now())`
await superuser`update beside.staff set agency_id = ${contractor} where id = ${partner.id}`

/** A marker on somebody at this address, of a case of its own. */
async function marked(address: string, contractors: 'yes' | 'no' = 'yes'): Promise<string> {
  const kase = await openedCase(manager, officer, s5a)
  await addPerson(officer, kase, { role: 'alleged_perpetrator', name: 'A Tenant' } as never)
  const { id } = await personIn(officer, kase, 'alleged_perpetrator')
  const controls = ['two_person_visit', 'dog_secured_first']
  const words = { risks: ['dog'], controls, reason: 'He set the dog on her', contractors, address }
  await proposeMarker(officer, kase, id, proposalSchema.parse(words))
  return kase
}
const homeAt = async (address: string) =>
  (await superuser`select id from beside.homes where address = ${address}`)[0]?.id as string
const tomorrow = () => new Date(now().getTime() + 86_400_000)
const both = ['two_person_visit', 'dog_secured_first']
const book = async (by: Staff, address: string, more: object = {}) =>
  bookVisit(by, {
    ...{ homeId: await homeAt(address), purpose: 'repair' as const, forAt: tomorrow(), who: `agency:${contractor}` },
    ...{ emergency: false, controls: [] as string[] },
    ...more,
  })

const restricted = await marked('2 Moor Lane')
await superuser`update beside.cases set restricted = true where id = ${restricted}`
await marked('3 Thistle Court', 'no')

describe('whoever books a visit', () => {
  test('learns what to do and until when, never why, who or of which case, also of a case that is hidden from them', async () => {
    const home = await homeToVisit(centre, '2 moor lane')
    expect(home?.controls.map(({ words }) => words)).toEqual([
      'Ring first: the dog is shut away before you go in',
      'Two-person visit',
    ])
    expect(Object.keys(home?.controls[0] ?? {}).sort()).toEqual(['code', 'forContractors', 'here', 'until', 'words'])
    expect(await rawAs(raw, centre.id, 'select id from beside.warning_markers')).toEqual([])
  })

  test('sees what stands in the block, as of the block', async () => {
    const home = await homeToVisit(centre, '4 Moor Lane')
    expect(home?.controls.every(({ here }) => !here)).toBe(true)
    expect(home?.controls).toHaveLength(2)
    await expect(book(centre, '4 Moor Lane')).resolves.toBeTruthy()
  })

  test('is stopped until every control measure is taken on, and told which', async () => {
    await expect(book(centre, '2 Moor Lane')).rejects.toThrow('Two-person visit')
    await expect(book(manager, '2 Moor Lane', { controls: ['two_person_visit'] })).rejects.toMatchObject({
      code: 'rule',
    })
    await expect(book(centre, '2 Moor Lane', { controls: both })).resolves.toBeTruthy()
  })

  test('is stopped by the database itself', async () => {
    const insert = (
      controls: string,
    ) => `insert into beside.visits (id, home_id, purpose, for_at, staff_id, controls, booked_by, booked_at)
      select gen_random_uuid(), id, 'repair', beside.clock() + interval '1 day', '${visitor.id}', '${controls}', '${centre.id}', beside.clock()
        from beside.homes where address = '2 Moor Lane'`
    await expect(rawAs(raw, centre.id, insert('{}'))).rejects.toMatchObject({ constraint_name: 'visits_controlled' })
    await expect(rawAs(raw, centre.id, insert('{two_person_visit}'))).rejects.toMatchObject({ code: '23514' })
    await expect(superuser.unsafe(insert('{}'))).rejects.toMatchObject({ code: '23514' })
  })

  test('is refused a time that is past, which no list would show', async () => {
    const forAt = new Date(now().getTime() - 86_400_000)
    await expect(book(centre, '4 Moor Lane', { forAt })).rejects.toMatchObject({ code: 'rule' })
  })

  test('is never stopped in an emergency: it says what to do', async () => {
    const id = await book(centre, '2 Moor Lane', { emergency: true })
    const [row] = await superuser`select controls from beside.visits where id = ${id}`
    expect(row?.controls).toEqual(['dog_secured_first', 'two_person_visit'])
  })

  test('sends no contractor where they may not be told, but in an emergency', async () => {
    await expect(book(centre, '3 Thistle Court', { controls: both })).rejects.toThrow('contractor cannot be booked')
    await expect(book(centre, '3 Thistle Court', { controls: both, who: `staff:${visitor.id}` })).resolves.toBeTruthy()
    await expect(book(centre, '3 Thistle Court', { emergency: true })).resolves.toBeTruthy()
  })

  test('is asked for the exact address, and finds nothing by a part of it', async () => {
    expect(await homeToVisit(centre, 'Moor Lane')).toBeUndefined()
    expect(await homeToVisit(centre, '')).toBeUndefined()
  })

  test('cancels a visit', async () => {
    const id = await book(manager, '1 Moor Lane')
    await cancelVisit(centre, id)
    expect((await visitsToCome(centre)).map(visit => visit.id)).not.toContain(id)
  })
})

describe('a contractor', () => {
  test('sees the visits of their own agency with what to do, and no reason, name or case', async () => {
    await book(centre, '2 Moor Lane', { controls: both })
    await book(centre, '5 Moor Lane', { who: `agency:${other}` })
    const seen = await visitsToCome(partner)
    expect(seen.map(({ address }) => address)).not.toContain('5 Moor Lane')
    const there = seen.find(({ address }) => address === '2 Moor Lane')
    expect(there?.safely).toContain('Two-person visit')
    expect(Object.keys(there ?? {}).sort()).toEqual(['address', 'emergency', 'forAt', 'id', 'purpose', 'safely', 'who'])
  })

  test('is told of visits to come, and a partner of another kind is not', async () => {
    expect(await comesToHomes(partner)).toBe(true)
    await superuser`update beside.agencies set kind = 'partner' where id = ${contractor}`
    expect(await comesToHomes(partner)).toBe(false)
    await superuser`update beside.agencies set kind = 'contractor' where id = ${contractor}`
    await expect(comesToHomes(centre)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('sees nothing of others in the tables either', async () => {
    const rows = await rawAs(raw, partner.id, `select agency_id from beside.visits`)
    expect(new Set(rows.map(row => row.agency_id))).toEqual(new Set([contractor]))
    expect(await rawAs(raw, partner.id, 'select id from beside.warning_markers')).toEqual([])
    const home = await homeAt('3 Thistle Court')
    expect(await rawAs(raw, partner.id, `select code from beside.controls_at('${home}')`)).toEqual([])
    const elsewhere = await homeAt('4 Moor Lane')
    expect(await rawAs(raw, partner.id, `select code from beside.controls_at('${elsewhere}')`)).toEqual([])
  })

  test('books nothing, and a partner without such an agency sees nothing', async () => {
    await expect(book(partner, '1 Moor Lane')).rejects.toMatchObject({ code: 'not-found' })
    const insert = `insert into beside.visits (id, home_id, purpose, for_at, agency_id, booked_by, booked_at)
      select gen_random_uuid(), id, 'repair', beside.clock(), '${contractor}', '${partner.id}', beside.clock() from beside.homes where address = '1 Moor Lane'`
    await expect(rawAs(raw, partner.id, insert)).rejects.toMatchObject({ code: '42501' })
    await superuser`update beside.agencies set kind = 'partner' where id = ${contractor}`
    expect(await visitsToCome(partner)).toEqual([])
    await superuser`update beside.agencies set kind = 'contractor' where id = ${contractor}`
  })

  test('is told what came to stand after the visit was booked', async () => {
    await book(centre, '7 Orchard House')
    await marked('7 Orchard House')
    const there = (await visitsToCome(partner)).find(({ address }) => address === '7 Orchard House')
    expect(there?.safely).toContain('Two-person visit')
  })
})

test('a case in that building tells whoever goes what to do, where contractors may be told', async () => {
  const kase = await openedCase(manager, officer, s5a)
  await superuser`update beside.reports set block_id = (select block_id from beside.homes where address = '2 Moor Lane'), home_id = null where case_id = ${kase}`
  expect(await controlsOfCase(officer, kase)).toContain('Two-person visit')
  await superuser`update beside.reports set block_id = (select block_id from beside.homes where address = '3 Thistle Court') where case_id = ${kase}`
  expect(await controlsOfCase(officer, kase)).toEqual([])
})

test('nobody outside the roles that book learns of any control measure', async () => {
  const home = await homeAt('2 Moor Lane')
  const asked = `select code from beside.controls_at('${home}')`
  for (const role of ['SysAdmin', 'Insight', 'Auditor', 'ODMT', 'DPO'] as const)
    expect(await rawAs(raw, staff[role].id, asked)).toEqual([])
  expect(await rawAs(raw, null, asked)).toEqual([])
  await expect(whoCanGo(staff.Insight)).rejects.toMatchObject({ code: 'not-found' })
})

test('whoever must not be sent there is not booked, in an emergency neither, and nobody is told why', async () => {
  const home = await homeAt('6 Moor Lane')
  const standIn = await superuser`select to_regprocedure('beside.do_not_send(uuid)') is not null as there`
  const kept = standIn[0]?.there
    ? await superuser`select pg_get_functiondef('beside.do_not_send(uuid)'::regprocedure) as text`
    : []
  await superuser.unsafe(`create or replace function beside.do_not_send(home uuid) returns table (agency_id uuid, staff_id uuid)
    language sql stable as $$ select '${contractor}'::uuid, null::uuid where home = '${home}' $$`)
  await superuser`grant execute on function beside.do_not_send(uuid) to beside_gate`
  for (const emergency of [false, true])
    await expect(book(centre, '6 Moor Lane', { emergency })).rejects.toThrow(
      'This cannot be booked for them. Ask the manager on duty.',
    )
  await expect(book(centre, '6 Moor Lane', { who: `staff:${partner.id}` })).rejects.toMatchObject({ code: 'rule' })
  await expect(book(centre, '6 Moor Lane', { who: `agency:${other}` })).resolves.toBeTruthy()
  await superuser.unsafe(kept[0]?.text ?? 'drop function beside.do_not_send(uuid)')
})

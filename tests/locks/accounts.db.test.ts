import { setTimeout as pause } from 'node:timers/promises'
import { beforeEach, describe, expect, test } from 'vitest'
import { testDatabase } from '../support/database'
import { office, rawAs } from '../support/office'

const { staff, superuser, as } = await office(await testDatabase())
const [raw, another] = [as('staff'), as('staff')]
const { SysAdmin: admin, ACM: officer, CCA: centre } = staff
const asAdmin = (query: string) => rawAs(raw, admin.id, query)
const denied = { code: '42501' }
const insert = (role = 'CCA') =>
  `insert into beside.staff (id, name, email, role, created_at) values (gen_random_uuid(), 'Ida Wren', gen_random_uuid() || '@larkmoor.example', '${role}', now()) returning id`
const changesOf = (id: string) =>
  superuser`select change, before_role, after_role, by_id from staff_changes where staff_id = ${id} order by at, change`

describe('as the staff login, whatever is sent', () => {
  const others = Object.values(staff).filter(({ role }) => role !== 'SysAdmin')

  test.each(others)('$role makes no account and changes none', async ({ id }) => {
    await expect(rawAs(raw, id, insert('SysAdmin'))).rejects.toMatchObject(denied)
    await expect(rawAs(raw, id, `update beside.staff set role = 'SysAdmin' where id = '${id}'`)).rejects.toMatchObject(
      denied,
    )
    await expect(
      rawAs(raw, id, `update beside.staff set name = 'Somebody' where id = '${centre.id}'`),
    ).rejects.toMatchObject(denied)
    await expect(rawAs(raw, id, `insert into beside.teams (id, name) values ('${id}', 'Ours')`)).rejects.toMatchObject(
      denied,
    )
    await expect(rawAs(raw, id, `update beside.teams set name = name || ' 2'`)).rejects.toMatchObject(denied)
  })

  test('nobody signed in changes nothing', async () => {
    await expect(rawAs(raw, null, insert())).rejects.toMatchObject(denied)
    await expect(rawAs(raw, null, 'update beside.staff set active = false')).rejects.toMatchObject(denied)
  })

  test.each([
    ['their role', `role = 'DPO'`],
    ['whether they are there', 'active = false'],
    ['their agency', `role = 'PartnerUser', agency_id = (select id from beside.agencies limit 1)`],
  ])('an administrator does not change %s', async (_, set) => {
    await expect(asAdmin(`update beside.staff set ${set} where id = '${admin.id}'`)).rejects.toMatchObject(denied)
  })

  test.each([
    ['an id', `update beside.staff set id = gen_random_uuid() where id = '${centre.id}'`],
    ['the day somebody came', `update beside.staff set created_at = now() where id = '${centre.id}'`],
    ['the day somebody left', `update beside.staff set left_at = now() where id = '${centre.id}'`],
    ['away a row', `delete from beside.staff where id = '${centre.id}'`],
    ['away a team', 'delete from beside.teams'],
    ['what was recorded', 'update beside.staff_changes set by_id = null'],
    ['away what was recorded', 'delete from beside.staff_changes'],
    [
      'into the record by hand',
      `insert into beside.staff_changes (id, staff_id, change, at) values (gen_random_uuid(), '${centre.id}', 'moved', now())`,
    ],
    ['the account of a partner without an agency', insert('PartnerUser'), '23514'],
    [
      'an agency of somebody who is ours',
      `update beside.staff set agency_id = (select id from beside.agencies limit 1) where id = '${centre.id}'`,
      '23514',
    ],
    ['a manager of oneself', `update beside.staff set manager_id = id where id = '${centre.id}'`, '23514'],
  ])('an administrator does not put %s', async (_, query, code = '42501') => {
    await expect(asAdmin(query)).rejects.toMatchObject({ code })
  })

  test('a new account is there from now, whatever it says', async () => {
    const [made] = await asAdmin(
      `insert into beside.staff (id, name, email, role, created_at, active, left_at)
       values (gen_random_uuid(), 'Ada Finch', 'ada.finch@larkmoor.example', 'CCA', '2001-01-01', false, '2001-01-01') returning id`,
    )
    const [row] =
      await superuser`select active, left_at, created_at > now() - interval '1 hour' as now from staff where id = ${made?.id}`
    expect(row).toEqual({ active: true, left_at: null, now: true })
  })
})

describe('every change of an account', () => {
  test('is written down by the database, with who made it', async () => {
    const [made] = await asAdmin(insert())
    const id = String(made?.id)
    await asAdmin(`update beside.staff set role = 'NHO' where id = '${id}'`)
    await asAdmin(`update beside.staff set name = 'Ida Wrenn' where id = '${id}'`)
    await asAdmin(`update beside.staff set active = false where id = '${id}'`)
    await asAdmin(`update beside.staff set active = true where id = '${id}'`)
    const by_id = admin.id
    expect((await changesOf(id)).map(row => ({ ...row }))).toEqual([
      { change: 'joined', before_role: null, after_role: 'CCA', by_id },
      { change: 'moved', before_role: 'CCA', after_role: 'NHO', by_id },
      { change: 'renamed', before_role: 'NHO', after_role: 'NHO', by_id },
      { change: 'left', before_role: 'NHO', after_role: 'NHO', by_id },
      { change: 'came-back', before_role: 'NHO', after_role: 'NHO', by_id },
    ])
  })

  test('is kept with what it was before, each part that differs and no other', async () => {
    const [made] = await asAdmin(insert())
    const id = String(made?.id)
    await asAdmin(
      `update beside.staff set role = 'NHO', email = 'moved.away@larkmoor.example', manager_id = '${staff.HSM.id}' where id = '${id}'`,
    )
    const [row] = await superuser`select before, after from staff_changes where staff_id = ${id} and change = 'moved'`
    expect(row?.after).toEqual({ role: 'NHO', email: 'moved.away@larkmoor.example', manager: staff.HSM.id })
    expect(Object.keys(row?.before ?? {}).sort()).toEqual(['email', 'manager', 'role'])
    expect(row?.before).toMatchObject({ role: 'CCA', manager: null })
  })

  test('is read by whoever keeps accounts or reviews them, and by nobody else', async () => {
    const seen = async (id: string) => (await rawAs(raw, id, 'select id from beside.staff_changes')).length > 0
    for (const { role, id } of Object.values(staff))
      expect([role, await seen(id)]).toEqual([role, role === 'SysAdmin' || role === 'DPO'])
  })
})

describe('two administrators', () => {
  let second = ''
  beforeEach(async () => {
    second = String((await asAdmin(insert('SysAdmin')))[0]?.id)
  })

  test('who end one another at the same moment leave one of them there', async () => {
    const ends = (whom: string) => `update beside.staff set active = false where id = '${whom}'`
    let other: Promise<unknown> = Promise.resolve()
    await raw.begin(async tx => {
      await tx`select set_config('beside.staff_id', ${admin.id}, true)`
      await tx.unsafe(ends(second))
      other = expect(rawAs(another, second, ends(admin.id))).rejects.toMatchObject(denied)
      await pause(300)
    })
    await other
    const [left] =
      await superuser`select count(*)::int as n from staff where role = 'SysAdmin' and active and id in (${admin.id}, ${second})`
    expect(left?.n).toBe(1)
  })

  test('who are moved away leave no last one to be moved', async () => {
    await superuser`update staff set active = false where role = 'SysAdmin' and id <> ${admin.id}`
    for (const set of [`role = 'CCA'`, 'active = false'])
      await expect(asAdmin(`update beside.staff set ${set} where role = 'SysAdmin' and active`)).rejects.toMatchObject(
        denied,
      )
  })
})

describe('a team', () => {
  test('ends only when nobody is in it, and nobody joins it after', async () => {
    await expect(
      asAdmin(`update beside.teams set ended_at = now() where id = '${officer.teamId}'`),
    ).rejects.toMatchObject({ code: '23514' })
    const [team] = await asAdmin(
      `insert into beside.teams (id, name) values (gen_random_uuid(), 'Lettings') returning id`,
    )
    await asAdmin(`update beside.teams set ended_at = now() where id = '${team?.id}'`)
    await expect(
      asAdmin(`update beside.staff set team_id = '${team?.id}' where id = '${centre.id}'`),
    ).rejects.toMatchObject({ code: '23514' })
    await expect(asAdmin(`update beside.teams set ended_at = null where id = '${team?.id}'`)).rejects.toMatchObject(
      denied,
    )
    const kept = await superuser`select before, after from settings_changes where which = ${team?.id} order by at`
    expect(kept.map(({ before, after }) => [before, after])).toEqual([
      [null, { name: 'Lettings', ended: false }],
      [
        { name: 'Lettings', ended: false },
        { name: 'Lettings', ended: true },
      ],
    ])
  })
})

import { beforeEach, describe, expect, test } from 'vitest'
import { linkAddress, linkHolder, makeLink, useUpLink } from '@/lib/access/links'
import { withActor } from '@/lib/access/with-actor'
import { testDatabase } from '../support/database'
import { office, rawAs } from '../support/office'

const database = await testDatabase()
const { staff, superuser, as } = await office(database)
const { SysAdmin, NHO } = staff
const staffLogin = as('staff')

const link = (kind: 'invitation' | 'recovery' = 'invitation') =>
  withActor(SysAdmin, tx => makeLink(tx, { staffId: NHO.id, kind, by: SysAdmin.id }))
const using = (secret: string, person = NHO) => withActor(person, tx => useUpLink(tx, secret))
const refused = (query: string) =>
  rawAs(staffLogin, SysAdmin.id, query).then(
    () => 'allowed',
    error => error.code,
  )

beforeEach(async () => {
  await superuser`delete from staff_links`
})

describe('a link', () => {
  test('says whose it is as often as it is looked at, and lets them in once', async () => {
    const secret = await link()
    for (const _ of 'aaa') expect((await linkHolder(secret))?.person).toEqual(NHO)
    expect(await using(secret)).toBe(true)
    expect(await using(secret)).toBe(false)
    expect(await linkHolder(secret)).toBeNull()
  })

  test('lets in one of many who open it at the same moment', async () => {
    const secret = await link()
    const opened = await Promise.all(Array.from({ length: 8 }, () => using(secret)))
    expect(opened.filter(Boolean)).toHaveLength(1)
  })

  test.each([
    ['invitation', '7 days'],
    ['recovery', '1 hour'],
  ] as const)('of kind %s is over after %s', async (kind, life) => {
    const secret = await link(kind)
    const [row] = await superuser`select expires_at - created_at = ${life}::interval as whole from staff_links`
    expect(row?.whole).toBe(true)
    await superuser`update staff_links set expires_at = now() - interval '1 second'`
    expect([await linkHolder(secret), await using(secret)]).toEqual([null, false])
  })

  test('ends those made before it', async () => {
    const [first, second] = [await link(), await link('recovery')]
    expect(await linkHolder(first)).toBeNull()
    expect(await linkHolder(second)).not.toBeNull()
  })

  test('is no use to somebody who left, nor to anybody else', async () => {
    const secret = await link()
    expect(await using(secret, staff.ACM)).toBe(false)
    await superuser`update staff set active = false where id = ${NHO.id}`
    expect(await linkHolder(secret)).toBeNull()
    await superuser`update staff set active = true where id = ${NHO.id}`
  })

  test('is kept as a hash only, and opens under our own address', async () => {
    const secret = await link()
    expect(secret).toMatch(/^[\w-]{43}$/)
    const rows = await superuser`select 1 from staff_links l where position(${secret} in l::text) > 0`
    expect(rows).toHaveLength(0)
    expect(linkAddress(secret)).toBe(`${database.settings.BESIDE_URL}/staff/sign-in/link/${secret}`)
  })

  test('is not found by a secret that is none', async () => {
    for (const secret of ['', 'x', 'a'.repeat(43), '\u0000', 'é'.repeat(5000)])
      expect(await linkHolder(secret)).toBeNull()
  })
})

describe('the database itself', () => {
  test('lets nobody make a link in another name, make an old one good, or say one unused', async () => {
    await link()
    const values = (by: string) =>
      `values ('\\x01', '${NHO.id}', 'recovery', now(), '${by}', now() + interval '1 hour')`
    const insert = (by: string) =>
      `insert into beside.staff_links (token_hash, staff_id, kind, created_at, created_by, expires_at) ${values(by)}`
    expect(await refused(insert(staff.HSM.id))).toBe('42501')
    expect(await refused(`update beside.staff_links set expires_at = now() + interval '1 day'`)).toBe('42501')
    expect(await refused('update beside.staff_links set used_at = null')).toBe('42501')
    expect(await refused('delete from beside.staff_links')).toBe('42501')
  })

  test('keeps links from the public and the jobs login', async () => {
    for (const login of ['public', 'jobs'] as const)
      await expect(as(login).unsafe('select 1 from beside.staff_links')).rejects.toMatchObject({ code: '42501' })
  })
})

import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { codeHash } from '@/lib/centres/code'
import { addCentre, replaceCode, switchCentre } from '@/lib/centres/commands'
import { centreList } from '@/lib/centres/queries'
import { beginDay, centreOfDay, centreOfHash } from '@/lib/centres/visit'
import { newVisitSecret } from '@/lib/reports/draft-store'
import { testDatabase } from '../support/database'
import { office } from '../support/office'

const database = await testDatabase()
const { staff, superuser } = await office(database)
const admin = staff.SysAdmin

const listed = async (name: string) => {
  const found = (await centreList(admin)).find(centre => centre.name === name)
  if (!found) throw new Error('no such centre')
  return found
}

describe('adding a centre', () => {
  test('tells its code once, of which only a keyed hash is kept', async () => {
    const { code } = await addCentre(admin, { name: 'Library' })
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{12}$/)
    const [row] = await superuser`select *, centres::text as whole from centres where name = 'Library'`
    expect(row?.code_hash).toEqual(codeHash(code))
    expect(row?.code_hash).not.toEqual(createHash('sha256').update(code).digest())
    expect(row?.whole).not.toContain(code)
  })
  test('is in the trail, by its id only', async () => {
    const { id } = await listed('Library')
    const rows = await superuser`select action, outcome, detail from audit where subject_id = ${id}`
    expect(rows).toEqual([{ action: 'centre.manage', outcome: 'done', detail: {} }])
  })
  test('refuses a second of the same name, however it is written, also at the same moment', async () => {
    await expect(addCentre(admin, { name: 'LIBRARY' })).rejects.toMatchObject({ code: 'conflict' })
    const both = await Promise.allSettled([addCentre(admin, { name: 'Hall' }), addCentre(admin, { name: 'hall' })])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})

describe('a code', () => {
  test('opens a centre as it is said or typed, and a wrong one opens nothing', async () => {
    const { code } = await addCentre(admin, { name: 'Mosque' })
    const typed = code.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l').replace(/.{4}/g, '$& ')
    expect(await centreOfHash(codeHash(typed))).toMatchObject({ name: 'Mosque' })
    expect(await centreOfHash(codeHash('0000 0000 0000'))).toBeUndefined()
    expect(await centreOfHash(codeHash('not a code'))).toBeUndefined()
  })
  test('that is replaced opens nothing from then on, also on a device that is in use, and the centre is listed once', async () => {
    const before = await addCentre(admin, { name: 'Drop-in' })
    const device = newVisitSecret()
    await beginDay(device, codeHash(before.code))
    expect(await centreOfDay(device)).toMatchObject({ name: 'Drop-in' })
    const { id } = await listed('Drop-in')
    const { code } = await replaceCode(admin, id)
    expect(await centreOfDay(device)).toBeUndefined()
    expect(await centreOfHash(codeHash(code))).toMatchObject({ name: 'Drop-in' })
    expect((await centreList(admin)).filter(({ name }) => name === 'Drop-in')).toMatchObject([{ active: true }])
    await expect(switchCentre(admin, id, true)).rejects.toMatchObject({ code: 'conflict' })
    await expect(replaceCode(admin, id)).rejects.toMatchObject({ code: 'conflict' })
    expect(await centreOfHash(codeHash(before.code))).toBeUndefined()
  })
})

test('a centre that is switched off has no device any more, until it is on again', async () => {
  const { code } = await addCentre(admin, { name: 'Church' })
  const device = newVisitSecret()
  await beginDay(device, codeHash(code))
  const { id } = await listed('Church')
  await switchCentre(admin, id, false)
  expect(await centreOfDay(device)).toBeUndefined()
  await switchCentre(admin, id, true)
  expect(await centreOfDay(device)).toEqual({ id, name: 'Church' })
})

test('the secret of one device opens no other', async () => {
  expect(await centreOfDay(newVisitSecret())).toBeUndefined()
  expect(await centreOfDay('forged')).toBeUndefined()
})

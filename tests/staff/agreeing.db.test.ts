import { expect, test } from 'vitest'
import { standingOf, startSession } from '@/lib/access/session'
import { versionInForce } from '@/lib/access/session-lack'
import { agree } from '@/lib/staff/agreeing'
import { testDatabase } from '../support/database'
import { office, rawAs } from '../support/office'

const { staff, superuser, as } = await office(await testDatabase())
const { ACM: officer, NHO: mate } = staff
const session = () => startSession(officer.id, { how: 'passkey' })

test('a session lacks what its owner has not agreed to, and no more once they have', async () => {
  await superuser`delete from acknowledgements where staff_id = ${officer.id}`
  const secret = await session()
  expect((await standingOf(secret))?.lacks).toBe('acknowledgement')
  await agree(officer)
  await agree(officer)
  expect((await standingOf(secret))?.lacks).toBe(null)
  const rows = await superuser`select kind, version from acknowledgements where staff_id = ${officer.id} order by kind`
  expect(rows.map(row => ({ ...row }))).toEqual([
    { kind: 'code-of-conduct', version: versionInForce['code-of-conduct'] },
    { kind: 'training', version: versionInForce.training },
  ])
})

test('everybody is asked again when a version is raised', async () => {
  const secret = await session()
  versionInForce.training += 1
  try {
    expect((await standingOf(secret))?.lacks).toBe('acknowledgement')
    await agree(officer)
    expect((await standingOf(secret))?.lacks).toBe(null)
  } finally {
    versionInForce.training -= 1
  }
})

test('nobody agrees for somebody else, nor takes an agreement back', async () => {
  const raw = as('staff')
  const insert = `insert into beside.acknowledgements (staff_id, kind, version, at) values ('${officer.id}', 'training', 9, now())`
  await expect(rawAs(raw, mate.id, insert)).rejects.toMatchObject({ code: '42501' })
  await expect(rawAs(raw, officer.id, 'delete from beside.acknowledgements')).rejects.toMatchObject({ code: '42501' })
})

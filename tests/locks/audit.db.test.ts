import { expect, test } from 'vitest'
import { s5a } from '@/drizzle/seed/scenarios'
import { testDatabase } from '../support/database'
import { office, rawAs, told } from '../support/office'
import { sealed } from '../support/sealing'

const database = await testDatabase()
const { staff, superuser, as } = await office(database)
await told(s5a)

test('a forged actor, time and id are overwritten', async () => {
  await rawAs(
    as('staff'),
    staff.ACM.id,
    `insert into beside.audit (at, actor_kind, staff_id, action, outcome) values ('2001-01-01', 'system', '${staff.HSM.id}', 'forged', 'done')`,
  )
  const [row] =
    await superuser`select actor_kind, staff_id, at > '2002-01-01' as stamped from audit where action = 'forged'`
  expect(row).toEqual({ actor_kind: 'staff', staff_id: staff.ACM.id, stamped: true })
})

test('an entry of staff without anyone signed in is refused', async () => {
  await expect(
    rawAs(as('staff'), null, "insert into beside.audit (action, outcome) values ('x', 'done')"),
  ).rejects.toMatchObject({
    code: '42501',
  })
})

test('what a reporter did is told apart from what staff did', async () => {
  const [row] =
    await superuser`select actor_kind, staff_id from audit where action = 'report.create' order by id limit 1`
  expect(row).toEqual({ actor_kind: 'reporter', staff_id: null })
})

test('every entry is sealed once, in a chain that a change would break', async () => {
  await sealed(superuser)
  await rawAs(as('staff'), staff.ACM.id, "insert into beside.audit (action, outcome) values ('later', 'done')")
  await sealed(superuser)
  await sealed(superuser)
  const seals = await superuser`select entries, hash from audit_seals order by id`
  const [all] = await superuser`select count(*) as count from audit`
  expect(seals.length).toBeGreaterThan(1)
  expect(seals.reduce((sum, seal) => sum + Number(seal.entries), 0)).toBe(Number(all?.count))
  expect(new Set(seals.map(({ hash }) => hash.toString('hex'))).size).toBe(seals.length)
})

test('no entry holds a word of what was told', async () => {
  const rows = await superuser`select audit::text as whole from audit`
  const words = [s5a.name, s5a.phone, 'bacon', 'Orchard'].map(String)
  expect(rows.filter(row => words.some(word => row.whole.includes(word)))).toEqual([])
})

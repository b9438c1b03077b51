import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { s5a } from '@/drizzle/seed/scenarios'
import { exportTrail } from '@/lib/audit/exporting'
import { leaveHead } from '@/lib/audit/heads'
import { openersOf, trail } from '@/lib/audit/queries'
import { caseFile } from '@/lib/cases/file'
import { config } from '@/lib/config'
import { openedCase } from '../support/builders'
import { testDatabase } from '../support/database'
import { office } from '../support/office'
import { sealed } from '../support/sealing'

const database = await testDatabase()
const { staff, superuser } = await office(database)
const kase = await openedCase(staff.HSM, staff.ACM, s5a)
const other = await openedCase(staff.HSM, staff.ACM, s5a)
for (const id of [kase, other]) for (const who of [staff.HSM, staff.ACM]) await caseFile(who, id)

const about = async (who: keyof typeof staff, record = kase) => (await trail(staff[who], { record })).entries
const exclude = (who: keyof typeof staff, id: string) =>
  superuser`insert into exclusions (id, staff_id, case_id, reason, created_at) values (gen_random_uuid(), ${staff[who].id}, ${id}, 'tie', now())`

test('a read says what task somebody had there, and what they had none for is found', async () => {
  const tasks = (await about('DPO'))
    .filter(({ action }) => action === 'case.read')
    .map(({ name, task }) => [name, task])
  expect(tasks).toContainEqual([staff.ACM.name, 'officer'])
  expect(tasks).toContainEqual([staff.HSM.name, 'none'])
  const idle = (await trail(staff.DPO, { record: kase, noTask: true })).entries
  expect(idle.length).toBeGreaterThan(0)
  expect(new Set(idle.map(({ task }) => task))).toEqual(new Set(['none']))
})

test('the caseworker sees their own entries only, and the system administrator none about a record', async () => {
  expect(new Set((await about('ACM')).map(({ staff_id }) => staff_id))).toEqual(new Set([staff.ACM.id]))
  expect(await about('SysAdmin')).toEqual([])
})

test('a record is found by its reference, a person by their id, and days bound both', async () => {
  const [row] = await superuser`select reference from cases where id = ${kase}`
  expect((await about('DPO', row?.reference)).length).toBeGreaterThan(0)
  const theirs = (await trail(staff.DPO, { who: staff.ACM.id })).entries
  expect(new Set(theirs.map(({ staff_id }) => staff_id))).toEqual(new Set([staff.ACM.id]))
  expect((await trail(staff.DPO, { record: kase, to: '2001-01-01' })).entries).toEqual([])
})

test('who opened a case is told by name and day', async () => {
  const { openers } = await openersOf(staff.DPO, kase)
  expect(openers.map(({ name }) => name)).toEqual(expect.arrayContaining([staff.ACM.name, staff.HSM.name]))
  expect(openers[0]?.days[0]).toMatch(/^\d{4}-\d{2}-\d{2}$/)
})

test('the head of the day leaves once, into a file of the data folder', async () => {
  await sealed(superuser)
  await leaveHead()
  await leaveHead()
  const [head] = await superuser`select place, encode(hash, 'hex') as hash from audit_heads`
  const lines = readFileSync(join(config().dataFolder, 'audit-heads', 'heads.txt'), 'utf8')
  expect(lines.split(`${head?.place} ${head?.hash}\n`).length - 1).toBe(1)
})

test.each(['DPO', 'Auditor', 'HSM', 'ACM'] as const)(
  'for an excluded %s what is about the record vanishes, their own included',
  async who => {
    await exclude(who, kase)
    expect(await about(who)).toEqual([])
    expect((await trail(staff[who], {})).entries.filter(({ subject_id }) => subject_id === kase)).toEqual([])
    expect((await about(who, other)).length).toBeGreaterThan(0)
  },
)

test('the words of what is shut to an auditor stay behind in their export', async () => {
  let text = ''
  for await (const line of exportTrail(staff.Auditor)) text += line
  expect(text).toContain(other)
  expect(text).not.toContain(kase)
})

test('a restricted record is not in the trail of the housing services manager', async () => {
  await superuser`update cases set restricted = true where id = ${other}`
  expect(await about('HSM', other)).toEqual([])
  expect(await about('HRCase', other)).toEqual([])
})

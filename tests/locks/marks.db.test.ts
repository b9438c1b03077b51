import { expect, test } from 'vitest'
import { s5a } from '@/drizzle/seed/scenarios'
import { testDatabase } from '../support/database'
import { office, rawAs, told } from '../support/office'

const database = await testDatabase()
const { staff, superuser, as } = await office(database)
const login = as('staff')
const accused = staff.ACM.id
const report = await told(s5a)

const marksOf = async (who: string) =>
  (await rawAs<{ mark: string }>(login, who, 'select mark from beside.my_shut_marks')).map(({ mark }) => mark)
const shutOutOf = async (many: number) => {
  const rows = Array.from({ length: many }, () => ({ staff_id: accused, report_id: report }))
  for (const { staff_id, report_id } of rows)
    await superuser`insert into exclusions (id, staff_id, report_id, reason, created_at) values (gen_random_uuid(), ${staff_id}, ${report_id}, 'named', now())`
}
const seen = () => rawAs(login, accused, `select id from beside.reports where id = '${report}'`)

test('everybody is given as many marks, shut out of something or not', async () => {
  expect(await marksOf(accused)).toHaveLength(64)
  expect(await seen()).toHaveLength(1)
  await shutOutOf(2)
  const marks = await marksOf(accused)
  expect(marks).toHaveLength(64)
  expect(new Set(marks).size).toBe(64)
  expect(await marksOf(staff.HRCase.id)).toHaveLength(64)
  expect(await seen()).toHaveLength(0)
})

test('no mark stays the same from one reading to the next, nor is another person given it', async () => {
  const readings = [...(await marksOf(accused)), ...(await marksOf(accused)), ...(await marksOf(staff.HRCase.id))]
  expect(new Set(readings).size).toBe(3 * 64)
})

test('marks come in the order of the marks, so that the last ones say nothing', async () => {
  const marks = (await marksOf(accused)).map(BigInt)
  expect(marks).toEqual([...marks].sort((a, b) => (a < b ? -1 : 1)))
})

test('the staff login reads neither the lists behind the marks nor what they are filled up with', async () => {
  for (const name of ['my_shut_cases', 'my_shut_reports', 'decoys', 'exclusions'])
    await expect(rawAs(login, accused, `select * from beside.${name}`)).rejects.toThrow('permission denied')
})

test('a write to what is shut and to what never was fail alike', async () => {
  const tries = [report, '00000000-0000-4000-8000-000000000001'].map(id =>
    rawAs(
      login,
      accused,
      `insert into beside.triage_decisions select (jsonb_populate_record(null::beside.triage_decisions,
      jsonb_build_object('id', gen_random_uuid(), 'report_id', '${id}'))).*`,
    ).catch(error => `${error.code} ${error.message}`),
  )
  const [shut, absent] = await Promise.all(tries)
  expect(shut).toBe(absent)
})

test('nobody is let in and shut out at once, whichever comes first', async () => {
  const other = await told(s5a)
  const letIn = () =>
    superuser`insert into allow_list (id, staff_id, report_id, created_at) values (gen_random_uuid(), ${accused}, ${other}, now())`
  const lists = () => rawAs(login, accused, `select * from beside.my_open_reports where report_id = '${other}'`)
  await letIn()
  expect(await lists()).toHaveLength(1)
  await superuser`insert into exclusions (id, staff_id, report_id, reason, created_at) values (gen_random_uuid(), ${accused}, ${other}, 'named', now())`
  expect(await lists()).toHaveLength(0)
  await letIn()
  expect(await lists()).toHaveLength(0)
})

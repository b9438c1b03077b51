import { expect, test } from 'vitest'
import { s5a } from '@/drizzle/seed/scenarios'
import { caseFile } from '@/lib/cases/file'
import { addPerson } from '@/lib/people/commands'
import { recordStanding } from '@/lib/people/standing-commands'
import { openedCase } from '../support/builders'
import { testDatabase } from '../support/database'
import { office } from '../support/office'

const { staff, superuser } = await office(await testDatabase())
const { HSM: manager, ACM: officer, HRCase: hr, ODMT: herManager } = staff
const [found] = await superuser`select id from beside.staff where name = 'Iris Fenwick'`
const secretary = { ...staff.ODMT, id: found?.id as string }

async function accuse(by: typeof manager, kase: string, name: string) {
  const id = await addPerson(by, kase, { role: 'alleged_perpetrator', name } as never)
  const [row] = await superuser`select version from beside.people where id = ${id}`
  return recordStanding(by, kase, id, { perpetratorType: 'staff', version: row?.version } as never)
}

test('a colleague recorded as the alleged perpetrator is shut out by their name, HR as well, with her manager, and the secretary receives it', async () => {
  const kase = await openedCase(manager, officer, s5a)
  expect(await accuse(officer, kase, 'Ms Cole, Marian')).toBe(true)
  for (const near of [hr, herManager]) await expect(caseFile(near, kase)).rejects.toMatchObject({ code: 'not-found' })
  expect((await caseFile(secretary, kase)).restricted).toBe(true)
})

test('one who is known by name only once the case is restricted finds it no more', async () => {
  const kase = await openedCase(manager, officer, s5a)
  await accuse(officer, kase, 'A man from the office')
  expect((await caseFile(hr, kase)).restricted).toBe(true)
  expect(await accuse(hr, kase, 'Marian Cole')).toBe(true)
  await expect(caseFile(hr, kase)).rejects.toMatchObject({ code: 'not-found' })
})

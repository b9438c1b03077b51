import { expect, test } from 'vitest'
import { s5a } from '@/drizzle/seed/scenarios'
import { caseFile } from '@/lib/cases/file'
import { addPerson } from '@/lib/people/commands'
import { declareTie } from '@/lib/restricted/ties'
import { reportAsTold } from '@/lib/triage/reading'
import { openedCase } from '../support/builders'
import { testDatabase } from '../support/database'
import { office, rawAs, told } from '../support/office'

const { staff, superuser, as } = await office(await testDatabase())
const { HSM: manager, ACM: officer, DutyManager: duty } = staff
const gone = { code: 'not-found' }
const [kase, named] = [await openedCase(manager, officer, s5a), await openedCase(manager, officer, s5a)]

test('a tie to a home shuts out at once of what was told of it and its block, and takes the case from them', async () => {
  const report = await told(s5a)
  await caseFile(officer, kase)
  const [row] = await superuser`select home_id from reports where id = ${report}`
  await declareTie(officer, { kind: 'neighbour', name: undefined, homeId: row?.home_id })
  await expect(caseFile(officer, kase)).rejects.toMatchObject(gone)
  await expect(reportAsTold(officer, report)).rejects.toMatchObject(gone)
  expect((await superuser`select officer_id from cases where id = ${kase}`)[0]?.officer_id).toBeNull()
  await expect(caseFile(manager, kase)).resolves.toBeDefined()
})

test('a tie to a name shuts out at once of the cases and reports in which it stands', async () => {
  await addPerson(manager, named, { role: 'witness', name: 'Zofia Tranter-Bell' } as never)
  const report = await told({ ...s5a, name: 'Zofia Tranter-Bell' })
  await caseFile(duty, named)
  await declareTie(duty, { kind: 'relative', name: 'zofia tranter bell', homeId: undefined })
  await expect(caseFile(duty, named)).rejects.toMatchObject(gone)
  await expect(reportAsTold(duty, report)).rejects.toMatchObject(gone)
})

test('nobody has another’s tie heeded', async () => {
  await declareTie(manager, { kind: 'friend', name: 'Bo Lark', homeId: undefined })
  const [tie] = await superuser`select id from staff_ties where staff_id = ${manager.id}`
  const heeded = rawAs(as('staff'), duty.id, `select beside.heed_tie('${tie?.id}', '{}')`)
  await expect(heeded).rejects.toMatchObject({ code: '42501' })
})

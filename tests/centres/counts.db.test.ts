import { expect, test } from 'vitest'
import { s1 } from '@/drizzle/seed/scenarios'
import { reporter } from '@/lib/access/actor'
import { codeHash } from '@/lib/centres/code'
import { addCentre, replaceCode } from '@/lib/centres/commands'
import { centreCounts } from '@/lib/centres/counts'
import { centreOfHash } from '@/lib/centres/visit'
import { sendReport } from '@/lib/reports/commands'
import { newVisitSecret } from '@/lib/reports/draft-store'
import { newTicket } from '@/lib/reports/ticket'
import { testDatabase } from '../support/database'
import { office } from '../support/office'

const database = await testDatabase()
const { staff } = await office(database)

async function tell(code: string, times: number) {
  const centreId = (await centreOfHash(codeHash(code)))?.id
  for (let n = 0; n < times; n++) await sendReport(reporter, newVisitSecret(), await newTicket(), s1, { centreId })
  return centreId ?? ''
}

test('counts by month and centre, one that has a new code once, and hides numbers under 5', async () => {
  const before = await addCentre(staff.SysAdmin, { name: 'Library' })
  const id = await tell(before.code, 3)
  await tell((await replaceCode(staff.SysAdmin, id)).code, 2)
  await tell((await addCentre(staff.SysAdmin, { name: 'Mosque' })).code, 4)
  const counts = await centreCounts(staff.HSM)
  expect(counts.map(({ centre, reports }) => [centre, reports])).toEqual([
    ['Library', 5],
    ['Mosque', null],
  ])
})

test('is nothing for whoever has no statistics', async () => {
  await expect(centreCounts(staff.NHO)).rejects.toMatchObject({ code: 'not-found' })
})

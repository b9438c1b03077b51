import { expect, test } from 'vitest'
import { s5a, s5b, unfairWorker } from '@/drizzle/seed/scenarios'
import { persistentPerpetrators } from '@/lib/patterns/perpetrators'
import { hotSpots } from '@/lib/patterns/places'
import { openedCase } from '../support/builders'
import { testDatabase } from '../support/database'
import { office, told } from '../support/office'

const { staff, superuser } = await office(await testDatabase())
const kase = await openedCase(staff.HSM, staff.ACM, s5a)
const second = await told(s5b)
await told({ ...unfairWorker, perpetratorWords: 'The people at 9 Orchard House' })

test('an alleged perpetrator whom two reports name is one group with what was tried, and nothing restricted is in it', async () => {
  const groups = await persistentPerpetrators(staff.HSM)
  expect(groups).toHaveLength(1)
  expect(groups[0]).toMatchObject({
    counts: { days30: 2, months6: 2, months12: 2 },
    places: expect.arrayContaining(['2 Orchard House', '5 Orchard House']),
  })
  expect(groups[0]?.records.map(({ id }) => id).sort()).toEqual([kase, second].sort())
  expect(groups[0]?.records.find(({ id }) => id === kase)?.tried).toMatchObject({ done: 0, finding: null })
})

test('a manager shut out of one has no group of it, and other roles have no page', async () => {
  await superuser`insert into exclusions (id, staff_id, report_id, reason, created_at)
    values (gen_random_uuid(), ${staff.DutyManager.id}, ${second}, 'conflict', now())`
  expect(await persistentPerpetrators(staff.DutyManager)).toEqual([])
  await expect(persistentPerpetrators(staff.ACM)).rejects.toMatchObject({ code: 'not-found' })
  await expect(hotSpots(staff.Insight)).rejects.toMatchObject({ code: 'not-found' })
})

test('a block is counted once five came in, without what is restricted and what a manager is shut out of', async () => {
  expect((await hotSpots(staff.HSM)).places).toEqual([])
  for (const _ of Array.from({ length: 3 })) await told(s5b)
  const { places, months } = await hotSpots(staff.HSM)
  expect(months).toHaveLength(12)
  expect(places).toMatchObject([{ place: 'Orchard House', total: 5 }])
  expect(places[0]?.months.at(-1)).toBe(5)
  expect((await hotSpots(staff.DutyManager)).places).toEqual([])
})

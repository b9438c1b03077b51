import { describe, expect, test } from 'vitest'
import { s5a } from '@/drizzle/seed/scenarios'
import { caseFile } from '@/lib/cases/file'
import { askForRepair, recordRepair, recordReview } from '@/lib/cases/review-commands'
import { now } from '@/lib/clock/now'
import { dueAt } from '@/lib/clock/working-days'
import { changeTarget } from '@/lib/lists/target-commands'
import { targetsShown } from '@/lib/lists/target-queries'
import { openedCase } from '../support/builders'
import { testDatabase } from '../support/database'
import { office, rawAs } from '../support/office'

const { staff, as } = await office(await testDatabase())
const { HSM: manager, ACM: officer } = staff
const raw = as('staff')

const clockOf = async (id: string, target: string) =>
  (await caseFile(officer, id)).clocks.find(clock => clock.target === target && !clock.achievedAt)

describe('a target that is changed', () => {
  test('counts for clocks that start from now on, and leaves those that run alone', async () => {
    const before = await openedCase(manager, officer, s5a)
    await changeTarget(manager, { code: 'T5', amount: 7, version: 1 })
    const after = await openedCase(manager, officer, s5a)
    expect(await clockOf(before, 'T5')).toMatchObject({ dueAt: dueAt(now(), 5), targetVersion: 1 })
    expect(await clockOf(after, 'T5')).toMatchObject({ dueAt: dueAt(now(), 7), targetVersion: 2 })
  })

  test('is kept with who changed it, when, and from what to what', async () => {
    const { version, changes } = await targetsShown(manager)
    expect(version).toBe(2)
    expect(changes).toEqual([{ version: 2, at: expect.any(Date), by: manager.name, code: 'T5', before: 5, after: 7 }])
  })

  test('outside its limits, or over what somebody else changed, is refused and changes nothing', async () => {
    await expect(changeTarget(manager, { code: 'T3', amount: 4, version: 2 })).rejects.toThrow('from 1 to 3')
    await expect(changeTarget(manager, { code: 'T4', amount: 0, version: 2 })).rejects.toMatchObject({ code: 'rule' })
    await expect(changeTarget(manager, { code: 'T4', amount: 3, version: 1 })).rejects.toMatchObject({
      code: 'conflict',
    })
    expect((await targetsShown(manager)).version).toBe(2)
  })

  test.each(['ACM', 'DutyManager', 'SysAdmin', 'CCA'] as const)('is nothing that %s can do or see', async role => {
    await expect(changeTarget(staff[role], { code: 'T4', amount: 3, version: 2 })).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(targetsShown(staff[role])).rejects.toMatchObject({ code: 'not-found' })
  })

  test('is never edited: the database refuses it', async () => {
    const edit = rawAs(raw, manager.id, `update beside.word_lists set items = '[]' where list = 'targets'`)
    await expect(edit).rejects.toMatchObject({ code: '42501' })
    const remove = rawAs(raw, manager.id, `delete from beside.word_lists`)
    await expect(remove).rejects.toMatchObject({ code: '42501' })
  })
})

describe('a manager’s review', () => {
  test('is kept, and the next is due twenty working days later', async () => {
    const id = await openedCase(manager, officer, s5a)
    await recordReview(manager, id, { note: 'Nothing is late', version: 1 })
    const file = await caseFile(manager, id)
    const reviews = file.clocks.filter(({ target }) => target === 'T11')
    expect(reviews.map(({ achievedAt }) => achievedAt !== null).sort()).toEqual([false, true])
    expect(reviews.find(({ achievedAt }) => !achievedAt)?.dueAt).toEqual(dueAt(now(), 20))
    expect(file.notes.map(({ text }) => text)).toEqual(['Nothing is late'])
    expect(file.events.map(({ kind }) => kind)).toContain('manager_reviewed')
    expect(file.clocks.find(({ target }) => target === 'T18')?.achievedAt).toBeNull()
  })

  test('is not the officer’s to record', async () => {
    const id = await openedCase(manager, officer, s5a)
    await expect(recordReview(officer, id, { note: 'x', version: 1 })).rejects.toMatchObject({ code: 'not-found' })
  })
})

test('an urgent security repair has 24 hours, once, until it is done', async () => {
  const id = await openedCase(manager, officer, s5a)
  await askForRepair(officer, id, { note: 'The front door lock', version: 1 })
  const clock = await clockOf(id, 'T10')
  expect((clock?.dueAt.getTime() ?? 0) - (clock?.startedAt.getTime() ?? 0)).toBe(86_400_000)
  await expect(askForRepair(officer, id, { note: 'Again', version: 2 })).rejects.toMatchObject({ code: 'conflict' })
  await recordRepair(officer, id, { note: 'Fitted', version: 2 })
  expect(await clockOf(id, 'T10')).toBeUndefined()
  await expect(recordRepair(officer, id, { note: 'Twice', version: 3 })).rejects.toMatchObject({ code: 'rule' })
})

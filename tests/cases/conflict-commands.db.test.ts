import { describe, expect, test } from 'vitest'
import { s5b } from '@/drizzle/seed/scenarios'
import { officersFor } from '@/lib/cases/assignment'
import { addNote, assign } from '@/lib/cases/commands'
import { conflictsFor, declareConflict, declareMyConflict } from '@/lib/cases/conflict-commands'
import { caseFile } from '@/lib/cases/file'
import { caseList } from '@/lib/cases/list'
import { caseSteps } from '@/lib/cases/next-steps'
import { now } from '@/lib/clock/now'
import { triageQueue } from '@/lib/triage/queries'
import { reportAsTold } from '@/lib/triage/reading'
import { caseOffice } from '../support/case-office'
import { testDatabase } from '../support/database'
import { rawAs } from '../support/office'

const database = await testDatabase()
const { staff, superuser, raw, opened, fileOf, kindsOf } = await caseOffice(database)
const { HSM: manager, ACM: officer, DutyManager: duty, CCA: centre } = staff
const nothing = { code: 'not-found', message: 'We could not find that.' }
const everyTable = ['cases', 'people', 'case_events', 'case_notes', 'clocks', 'contacts', 'conflicts', 'reports']

async function foundRaw(staffId: string, caseId: string) {
  const counts: Record<string, number> = {}
  for (const table of everyTable) {
    const key = table === 'cases' ? 'id' : 'case_id'
    const rows = await rawAs(raw, staffId, `select 1 from beside.${table} where ${key} = '${caseId}'`)
    counts[table] = rows.length
  }
  return counts
}
const none = Object.fromEntries(everyTable.map(table => [table, 0]))

describe('somebody who declares that they know a person in a case', () => {
  test('finds nothing of it any more, from that moment on and by no way', async () => {
    const id = await opened()
    const { reference, reports } = await fileOf(id)
    expect(await foundRaw(officer.id, id)).not.toEqual(none)
    await declareMyConflict(officer, id, { relation: 'neighbour', note: 'She lives two doors down' })
    expect(await foundRaw(officer.id, id)).toEqual(none)
    await expect(caseFile(officer, id)).rejects.toMatchObject(nothing)
    await expect(reportAsTold(officer, reports[0]?.id ?? '')).rejects.toMatchObject({ code: 'not-found' })
    await expect(addNote(officer, id, { text: 'Still here' })).rejects.toMatchObject(nothing)
    const listed = await caseList(officer, {} as never)
    expect(JSON.stringify(listed)).not.toContain(reference)
    expect(JSON.stringify(await triageQueue(officer, {} as never))).not.toContain(reports[0]?.reference)
  })

  test('is no longer its officer, cannot be given it again, and Today asks for another', async () => {
    const id = await opened()
    await declareMyConflict(officer, id, { relation: 'friend', note: undefined })
    const file = await fileOf(id)
    expect(file.officerId).toBeNull()
    expect(caseSteps(file, now())[0]).toMatchObject({ kind: 'assign' })
    expect((await officersFor(manager, file)).map(one => one.id)).not.toContain(officer.id)
    const again = assign(manager, id, { officerId: officer.id, deputyId: undefined, version: file.version })
    await expect(again).rejects.toMatchObject({ code: 'rule' })
  })

  test('is told on the timeline, with the words of it as ciphertext only', async () => {
    const id = await opened()
    await declareMyConflict(duty, id, { relation: 'relative', note: 'My cousin at number 9' })
    expect(await kindsOf(id)).toContain('conflict_declared')
    const { declared } = await conflictsFor(manager, id)
    expect(declared).toMatchObject([
      { name: duty.name, by: duty.name, relation: 'relative', note: 'My cousin at number 9' },
    ])
    const [row] = await superuser`select note from beside.conflicts where case_id = ${id}`
    expect(row?.note).not.toContain('cousin')
  })
})

describe('a colleague who must not work on a case', () => {
  test('is shut out of it by somebody else, and of a report that is in it', async () => {
    const id = await opened(s5b)
    await declareConflict(manager, id, { staffId: officer.id, relation: 'named', note: undefined })
    expect(await foundRaw(officer.id, id)).toEqual(none)
  })

  test('whom the victim asked to be replaced is taken off it, and no more', async () => {
    const id = await opened()
    await declareConflict(manager, id, { staffId: officer.id, relation: 'asked_for_another', note: undefined })
    expect((await fileOf(id)).officerId).toBeNull()
    expect((await foundRaw(officer.id, id)).cases).toBe(1)
    expect((await officersFor(manager, await fileOf(id))).map(one => one.id)).not.toContain(officer.id)
  })

  test('who was asked to be replaced is shut out as well once more is known, by others or by themselves', async () => {
    const [id, other] = [await opened(), await opened(s5b)]
    for (const one of [id, other])
      await declareConflict(manager, one, { staffId: officer.id, relation: 'asked_for_another', note: undefined })
    await declareConflict(manager, id, { staffId: officer.id, relation: 'named', note: undefined })
    expect(await foundRaw(officer.id, id)).toEqual(none)
    await declareMyConflict(officer, other, { relation: 'friend', note: undefined })
    expect(await foundRaw(officer.id, other)).toEqual(none)
  })

  test('is declared once, and by nobody who may not work the case', async () => {
    const id = await opened()
    const say = (by = manager) => declareConflict(by, id, { staffId: duty.id, relation: 'other', note: undefined })
    await expect(say(centre)).rejects.toMatchObject({ code: 'not-found' })
    await say()
    await expect(say()).rejects.toMatchObject({ code: 'rule' })
  })

  test('is not let in again, nor the declaration taken away, with raw SQL', async () => {
    const id = await opened()
    await declareConflict(manager, id, { staffId: duty.id, relation: 'other', note: undefined })
    for (const query of [
      'delete from beside.conflicts',
      'delete from beside.exclusions',
      `update beside.conflicts set relation = 'other'`,
    ])
      await expect(rawAs(raw, duty.id, query)).rejects.toMatchObject({ code: '42501' })
    const declare = `select beside.declare_conflict('${crypto.randomUUID()}', '${id}', '${manager.id}', 'other', null)`
    await expect(rawAs(raw, duty.id, declare)).rejects.toMatchObject({ code: '42501' })
  })
})

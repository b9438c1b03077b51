import { describe, expect, test } from 'vitest'
import { caseFile } from '@/lib/cases/file'
import { jobsDatabase } from '@/lib/db'
import { answerGlass, askGlass, endGlass } from '@/lib/restricted/glass-commands'
import { glassToSee, oneGlass } from '@/lib/restricted/glass-queries'
import { tellOfGlass } from '@/lib/restricted/glass-telling'
import { reportAsTold } from '@/lib/triage/reading'
import { testDatabase } from '../support/database'
import { office, rawAs } from '../support/office'
import { restrictedCase } from '../support/restricted'

const database = await testDatabase()
const { staff, superuser, as } = await office(database)
const raw = as('staff')
const { HSM: asks, HRCase: hr, DPO: dpo, SysAdmin: accused } = staff
const yes = { answer: 'yes' as const }

async function shutCase() {
  const made = await restrictedCase(staff)
  const [row] = await superuser`select reference from beside.cases where id = ${made.caseId}`
  return { ...made, reference: String(row?.reference) }
}
const ask = (who = asks, reference: string) =>
  askGlass(who, { reference, reason: 'A child may be at risk tonight', hours: '4' })
const newest = async (who = hr) => (await glassToSee(who))[0]?.id ?? ''
const toldOf = async (id: string) => {
  const told = await jobsDatabase().execute<{ id: string }>(`select id from beside.glass_to_tell('${id}')`)
  const rows = await superuser`select name from beside.staff where id = any(${told.map(one => one.id)})`
  return rows.map(({ name }) => name)
}
const shutOut = (staffId: string, caseId: string) =>
  superuser`insert into beside.exclusions (id, staff_id, case_id, reason, created_at) values (gen_random_uuid(), ${staffId}, ${caseId}, 'named', beside.clock())`

describe('somebody who asks to be let in', () => {
  test('gets the same nothing whether it exists, is hidden or they are shut out, and reads nothing back', async () => {
    const { caseId, reference } = await shutCase()
    await shutOut(accused.id, caseId)
    const answers = [await ask(asks, reference), await ask(accused, reference), await ask(asks, 'LK-0000-ZZ')]
    expect(answers).toEqual([undefined, undefined, undefined])
    for (const who of [asks, accused]) {
      const read = rawAs(raw, who.id, 'select * from beside.broken_glass')
      await expect(read).rejects.toMatchObject({ code: '42501' })
      expect(await rawAs(raw, who.id, 'select * from beside.glass_shown()')).toEqual([])
    }
    await expect(caseFile(asks, caseId)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('is let in by another for their hours, to the tenant’s side, and then no more', async () => {
    const { caseId, reportId, reference } = await shutCase()
    await ask(asks, reference.toLowerCase())
    const id = await newest()
    await answerGlass(hr, id, yes)
    expect((await caseFile(asks, caseId)).reference).toBe(reference)
    expect((await reportAsTold(asks, reportId)).id).toBe(reportId)
    expect(await rawAs(raw, asks.id, `select * from beside.my_conduct_cases where case_id = '${caseId}'`)).toEqual([])
    await superuser`update beside.allow_list set until = beside.clock() - interval '1 second' where source = 'glass' and case_id = ${caseId}`
    await expect(caseFile(asks, caseId)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('is let in no more from the moment it is ended early', async () => {
    const { caseId, reportId, reference } = await shutCase()
    await ask(asks, reference)
    const id = await newest()
    await answerGlass(hr, id, yes)
    await caseFile(asks, caseId)
    await endGlass(dpo, id)
    await expect(caseFile(asks, caseId)).rejects.toMatchObject({ code: 'not-found' })
    await expect(reportAsTold(asks, reportId)).rejects.toMatchObject({ code: 'not-found' })
    await expect(endGlass(dpo, id)).rejects.toMatchObject({ code: 'conflict' })
  })

  test('never answers themselves, not with raw SQL either', async () => {
    const { reference } = await shutCase()
    await ask(dpo, reference)
    const [row] =
      await superuser`select id from beside.broken_glass where asked_by = ${dpo.id} order by asked_at desc limit 1`
    await expect(answerGlass(dpo, row?.id, yes)).rejects.toMatchObject({ code: 'not-found' })
    await expect(rawAs(raw, dpo.id, `select beside.glass_answer('${row?.id}', true)`)).rejects.toMatchObject({
      code: 'P0002',
    })
  })
})

test('asking too often is refused in the same words for what exists and what does not, and by the database', async () => {
  const { reference } = await shutCase()
  const { DutyManager: keen } = staff
  for (const typed of Array.from({ length: 5 }, () => [reference, 'LK-0000-ZZ']).flat()) await ask(keen, typed)
  const refused = { code: 'rule', message: 'You asked ten times since yesterday. Ring the duty manager.' }
  for (const typed of [reference, 'LK-0000-ZZ']) await expect(ask(keen, typed)).rejects.toMatchObject(refused)
  const bare = `select beside.glass_ask(gen_random_uuid(), 'LK-0000-ZZ', 'x', 1)`
  await expect(rawAs(raw, keen.id, bare)).rejects.toMatchObject({ code: '54000' })
})

test('every answer takes a step of the same length at least, so that how long it took says nothing', async () => {
  const { reference } = await shutCase()
  await shutOut(accused.id, (await superuser`select id from beside.cases where reference = ${reference}`)[0]?.id)
  for (const typed of [reference, 'LK-0000-ZZ']) {
    const began = performance.now()
    await ask(accused, typed)
    expect(performance.now() - began).toBeGreaterThanOrEqual(299)
  }
})

test('what was answered or looked at says in the trail what it was', async () => {
  const { reference } = await shutCase()
  await ask(staff.Legal, reference)
  const id = await newest()
  await oneGlass(hr, id)
  await answerGlass(hr, id, { answer: 'no' })
  const rows =
    await superuser`select outcome from beside.audit where action = 'glass.answer' and subject_kind = 'glass' and subject_id = ${id}`
  expect(rows.map(({ outcome }) => outcome)).toEqual(['done', 'done'])
})

describe('somebody who is shut out', () => {
  test('is let in by nobody, whoever says yes and by whatever way', async () => {
    const { caseId, reportId, reference } = await shutCase()
    await shutOut(accused.id, caseId)
    await ask(accused, reference)
    const id = await newest(dpo)
    expect((await oneGlass(dpo, id)).shutOut).toBe(true)
    await expect(answerGlass(dpo, id, yes)).rejects.toMatchObject({ code: 'rule' })
    await expect(caseFile(accused, caseId)).rejects.toMatchObject({ code: 'not-found' })
    const insert = superuser`insert into beside.allow_list (id, staff_id, report_id, created_at, until, source)
      values (gen_random_uuid(), ${accused.id}, ${reportId}, beside.clock(), beside.clock() + interval '1 hour', 'glass')`
    await expect(insert).rejects.toMatchObject({ code: '42501' })
    await answerGlass(dpo, id, { answer: 'no' })
  })

  test('answers and sees nothing that others ask of it, as a data protection officer neither', async () => {
    const { caseId, reference } = await shutCase()
    await shutOut(dpo.id, caseId)
    await ask(asks, reference)
    expect((await glassToSee(dpo)).map(one => one.reference)).not.toContain(reference)
    await answerGlass(hr, await newest(), yes)
    expect(await toldOf(await newest())).toEqual(['Iris Fenwick'])
  })
})

describe('where the only data protection officer asks', () => {
  test('the company secretary is told, and answers in their place', async () => {
    const { reference } = await shutCase()
    await ask(dpo, reference)
    const [secretary] = await superuser`select id from beside.staff where name = 'Iris Fenwick'`
    const stand = { ...staff.ODMT, id: secretary?.id }
    const id = await newest(stand)
    await answerGlass(stand, id, yes)
    expect(await toldOf(id)).toEqual(['Iris Fenwick'])
    expect((await glassToSee(staff.ODMT)).map(one => one.reference)).not.toContain(reference)
  })
})

describe('an answer', () => {
  test('is given once, and never yes to what names nothing or for longer than three days', async () => {
    const { reference } = await shutCase()
    await ask(asks, reference)
    const id = await newest()
    await answerGlass(hr, id, { answer: 'no' })
    await expect(answerGlass(hr, id, yes)).rejects.toMatchObject({ code: 'conflict' })
    await ask(asks, 'LK-0000-ZZ')
    await expect(answerGlass(dpo, await newest(dpo), yes)).rejects.toMatchObject({ code: 'rule' })
    const long = `select beside.glass_ask(gen_random_uuid(), 'LK-0000-ZZ', 'x', 73)`
    await expect(rawAs(raw, asks.id, long)).rejects.toMatchObject({ code: '42501' })
  })

  test('is told to the data protection officer once in neutral words, with what was done meanwhile', async () => {
    const { caseId, reference } = await shutCase()
    await ask(asks, reference)
    const id = await newest()
    await answerGlass(hr, id, yes)
    await caseFile(asks, caseId)
    const [job] = await superuser`select kind from beside.outbox where subject = ${id}`
    expect(job?.kind).toBe('tell_of_glass')
    await tellOfGlass(id)
    const [row] = await superuser`select told_at from beside.broken_glass where id = ${id}`
    expect(row?.told_at).not.toBeNull()
    const { done } = await oneGlass(dpo, id)
    expect(done.map(({ action }) => action)).toContain('case.read')
    await expect(oneGlass(staff.ODMT, id)).rejects.toMatchObject({ code: 'not-found' })
  })
})

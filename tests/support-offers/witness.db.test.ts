import { describe, expect, test } from 'vitest'
import { s1, s5b } from '@/drizzle/seed/scenarios'
import { stepsForMe } from '@/lib/cases/my-steps'
import { now } from '@/lib/clock/now'
import { addEvidence } from '@/lib/evidence/adding'
import { witnessChoiceItems } from '@/lib/lists/defaults/witness-choices'
import { addPerson } from '@/lib/people/commands'
import { personSchema } from '@/lib/people/schema'
import { attachChoice, recordSigning, recordWitnessChoice } from '@/lib/support/witness-commands'
import { witnessFileOf } from '@/lib/support/witness-reading'
import type { NewStatement } from '@/lib/support/witness-schema'
import { caseOffice } from '../support/case-office'
import { testDatabase } from '../support/database'
import { rawAs } from '../support/office'

const database = await testDatabase()
const { staff, superuser, raw, opened, fileOf, kindsOf } = await caseOffice(database)
const { ACM: officer, HSM: manager, CCA: caller } = staff
const hoursAgo = (hours: number) => new Date(now().getTime() - hours * 3_600_000)
const said: NewStatement = {
  ...{ choice: 'anonymous_exhibit', explainedAt: hoursAgo(3), chosenAt: hoursAgo(2), signedAt: undefined },
  ...{ theirWords: 'If nobody can tell', listVersion: 1 },
}
const kase = await opened()
const other = await opened(s5b)
const witnessIn = (id: string) => addPerson(officer, id, personSchema.parse({ role: 'witness', name: 'Mr Ash' }))
const choose = (personId: string, more: Partial<NewStatement> = {}) =>
  recordWitnessChoice(officer, kase, personId, { ...said, ...more })

async function* words() {
  yield Buffer.from('What I saw from my window')
}
const gives = (personId: string | undefined, id = kase) =>
  addEvidence(officer, id, { from: personId ?? 'me' } as never, { name: undefined, file: words() })
const statementsFor = async (personId: string) =>
  (await fileOf(kase)).statements.filter(one => one.personId === personId)
const underOf = async (evidenceId: string) =>
  (await fileOf(kase)).givenUnder.find(one => one.evidenceId === evidenceId)?.statementId

describe('how somebody wants to help as a witness', () => {
  test('is kept with every way word for word, and their own words sealed', async () => {
    const witness = await witnessIn(kase)
    await choose(witness)
    const [row] = await statementsFor(witness)
    expect(row).toMatchObject({ choice: 'anonymous_exhibit', theirWords: 'If nobody can tell', signedAt: null })
    for (const { code, words, explain } of witnessChoiceItems) expect(row?.explained[code]).toBe(`${words}. ${explain}`)
    const [stored] = await superuser`select their_words from witness_statements where id = ${row?.id ?? ''}`
    expect(stored?.their_words).not.toContain('nobody')
    expect(await kindsOf(kase)).toContain('witness_chose')
  })

  test.each<[string, Partial<NewStatement>]>([
    ['signed before it was explained', { signedAt: hoursAgo(4) }],
    ['chosen before it was explained', { explainedAt: hoursAgo(1) }],
    ['signed where they sign nothing', { choice: 'not_now', signedAt: hoursAgo(1) }],
    ['before it happened', { chosenAt: hoursAgo(-2) }],
  ])('is refused %s, with a sentence', async (_, more) => {
    const witness = await witnessIn(kase)
    await expect(choose(witness, more)).rejects.toMatchObject({ code: 'rule', message: expect.stringMatching(/\.$/) })
    expect(await statementsFor(witness)).toEqual([])
  })

  test('is refused where the ways were explained in words that no longer stand', async () => {
    await expect(choose(await witnessIn(kase), { listVersion: 7 })).rejects.toMatchObject({ code: 'conflict' })
  })

  test('is asked of victims and witnesses of this case, by whoever works on it', async () => {
    const accused = (await fileOf(kase)).people.find(({ role }) => role === 'alleged_perpetrator')
    await expect(choose(accused?.id ?? '')).rejects.toMatchObject({ code: 'rule' })
    await expect(choose(await witnessIn(other))).rejects.toMatchObject({ code: 'not-found' })
    const witness = await witnessIn(kase)
    await expect(recordWitnessChoice(caller, kase, witness, said)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('is signed as a row of its own, which takes what was given along; once chosen again the old is not signed', async () => {
    const witness = await witnessIn(kase)
    const first = await choose(witness)
    const item = await gives(witness)
    await attachChoice(officer, kase, witness, { statementId: first, evidence: [item] })
    const early = recordSigning(officer, kase, witness, { statementId: first, signedOn: hoursAgo(5) })
    await expect(early).rejects.toMatchObject({ code: 'rule', message: expect.stringContaining('Nobody signs before') })
    const signed = await recordSigning(officer, kase, witness, { statementId: first, signedOn: hoursAgo(1) })
    expect(await underOf(item)).toBe(signed)
    const again = recordSigning(officer, kase, witness, { statementId: first, signedOn: hoursAgo(1) })
    await expect(again).rejects.toMatchObject({ code: 'conflict' })
  })
})

describe('what a witness gave', () => {
  test('keeps the choice it was given under when they choose again, until the new one is attached', async () => {
    const witness = await witnessIn(kase)
    const [first, item] = [await choose(witness), await gives(witness)]
    await attachChoice(officer, kase, witness, { statementId: first, evidence: [item] })
    const second = await choose(witness, { choice: 'open' })
    expect(await underOf(item)).toBe(first)
    const old = attachChoice(officer, kase, witness, { statementId: first, evidence: [item] })
    await expect(old).rejects.toMatchObject({ code: 'conflict' })
    await attachChoice(officer, kase, witness, { statementId: second, evidence: [item] })
    expect(await underOf(item)).toBe(second)
    await attachChoice(officer, kase, witness, { statementId: second, evidence: [item] })
    expect((await fileOf(kase)).givenUnder.filter(one => one.evidenceId === item)).toHaveLength(2)
  })

  test('is a step until a choice is attached to it, and the page of an item knows whose it is', async () => {
    const witness = await witnessIn(kase)
    const item = await gives(witness)
    const asks = async () => (await stepsForMe(officer)).some(({ id }) => id === `witness-${witness}`)
    expect(await asks()).toBe(true)
    const file = await witnessFileOf(officer, kase)
    expect(file.given.find(one => one.evidenceId === item)).toMatchObject({ personId: witness, isUnder: false })
    await attachChoice(officer, kase, witness, { statementId: await choose(witness), evidence: [item] })
    expect(await asks()).toBe(false)
  })

  test.each([
    ['of somebody else', () => gives(undefined)],
    ['of another case', async () => gives(await witnessIn(other), other)],
  ])('is not evidence %s', async (_, given) => {
    const witness = await witnessIn(kase)
    const statementId = await choose(witness)
    const attached = attachChoice(officer, kase, witness, { statementId, evidence: [await given()] })
    await expect(attached).rejects.toMatchObject({ code: 'rule' })
  })

  test('may have come with the report they told us themselves', async () => {
    const told = await opened(s1)
    const witness = (await fileOf(told)).people.find(({ role }) => role === 'witness')
    const item = await gives(undefined, told)
    await superuser`update evidence set report_id = ${witness?.reportId ?? ''}, case_id = null, given_by = 'reporter',
      staff_id = null where id = ${item}`
    expect((await witnessFileOf(manager, told)).given).toMatchObject([{ evidenceId: item, personId: witness?.id }])
  })
})

describe('the database holds to it too', () => {
  const insert = (personId: string, more: Record<string, string>) => {
    const columns: Record<string, string> = {
      ...{ id: 'gen_random_uuid()', case_id: `'${kase}'`, person_id: `'${personId}'`, choice: "'open'" },
      ...{ explained: `'{"open":"Said","not_now":"Said"}'`, recorded_by: `'${officer.id}'` },
      explained_at: "beside.clock() - interval '2 hours'",
      chosen_at: "beside.clock() - interval '1 hour'",
      recorded_at: 'beside.clock()',
      ...more,
    }
    const sql = `insert into beside.witness_statements (${Object.keys(columns)}) values (${Object.values(columns)})`
    return rawAs(raw, officer.id, sql)
  }

  test('it takes one that is in order', async () => {
    await insert(await witnessIn(kase), { signed_at: 'beside.clock()' })
  })

  test.each([
    ['signed before it was explained', { signed_at: "beside.clock() - interval '3 hours'" }],
    ['signed before it was chosen', { signed_at: "beside.clock() - interval '90 minutes'" }],
    ['chosen before it was explained', { chosen_at: "beside.clock() - interval '3 hours'" }],
    ['signed where they said not now', { choice: "'not_now'", signed_at: 'beside.clock()' }],
    ['of a way that was not explained', { choice: "'hearsay'" }],
    ['without an explanation', { explained: "'{}'" }],
    ['of tomorrow', { chosen_at: "beside.clock() + interval '1 day'" }],
    ['in the name of a colleague', { recorded_by: `'${manager.id}'` }],
    ['of a person of another case', { case_id: `'${other}'` }],
  ])('none %s', async (_, more: Record<string, string>) => {
    await expect(insert(await witnessIn(kase), more)).rejects.toThrow()
  })

  test('none is changed or removed', async () => {
    const id = await choose(await witnessIn(kase))
    const change = `update beside.witness_statements set signed_at = explained_at where id = '${id}'`
    await expect(rawAs(raw, officer.id, change)).rejects.toThrow(/permission denied/)
    const gone = `delete from beside.witness_statements where id = '${id}'`
    await expect(rawAs(raw, officer.id, gone)).rejects.toThrow(/permission denied/)
  })

  test('no choice is attached to evidence of another case', async () => {
    const statement = await choose(await witnessIn(kase))
    const item = await gives(undefined, other)
    const attach = `insert into beside.evidence_choices (evidence_id, statement_id, case_id, by_id, at)
      values ('${item}', '${statement}', '${kase}', '${officer.id}', beside.clock())`
    await expect(rawAs(raw, officer.id, attach)).rejects.toThrow(/same case/)
  })

  test('nothing is seen of a case that is shut', async () => {
    const shut = await opened()
    const witness = await witnessIn(shut)
    await recordWitnessChoice(officer, shut, witness, said)
    await superuser`update cases set restricted = true where id = ${shut}`
    const read = `select id from beside.witness_statements where case_id = '${shut}'`
    expect(await rawAs(raw, officer.id, read)).toEqual([])
    await expect(recordWitnessChoice(officer, shut, witness, said)).rejects.toMatchObject({ code: 'not-found' })
  })
})

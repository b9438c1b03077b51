import { describe, expect, test } from 'vitest'
import { s5a } from '@/drizzle/seed/scenarios'
import { withActor } from '@/lib/access/with-actor'
import { answerOnCase } from '@/lib/cases/agreeing'
import { proposeDeclassify } from '@/lib/cases/declassify-proposal'
import { caseFile } from '@/lib/cases/file'
import { opinionsOn } from '@/lib/triage/second-opinion'
import { openedCase } from '../support/builders'
import { testDatabase } from '../support/database'
import { office, rawAs } from '../support/office'

const database = await testDatabase()
const { staff, superuser, as } = await office(database)
const { ACM: officer, HSM: manager, DutyManager: duty, CCA: centre } = staff
const raw = as('staff')

/** A case that is both, so that one can be taken off. */
const bothKinds = async () => {
  const id = await openedCase(manager, officer, s5a)
  await superuser`update beside.cases set classification = '{harassment,hate_incident}' where id = ${id}`
  return id
}
const off = { remove: 'hate_incident' as const, reason: 'It was about the bins' }
const yes = { answer: 'agreed' as const, reason: 'I read both reports' }
const classificationOf = async (id: string) => (await caseFile(manager, id)).classification

describe('taking a classification off a case', () => {
  test('changes nothing until a second person agrees, and then both are named', async () => {
    const id = await bothKinds()
    const opinion = await proposeDeclassify(officer, id, off)
    expect(await classificationOf(id)).toContain('hate_incident')
    await answerOnCase(duty, id, opinion, yes)
    expect(await classificationOf(id)).toEqual(['harassment'])
    const [row] = await withActor(manager, tx => opinionsOn(tx, { caseId: id }))
    expect(row).toMatchObject({ proposer: officer.name, answerer: duty.name, answer: 'agreed', reason: off.reason })
    const kinds = (await caseFile(manager, id)).events.map(({ kind }) => kind)
    expect(kinds).toEqual(expect.arrayContaining(['second_opinion_asked', 'second_opinion_given', 'classified']))
  })

  test('is not agreed to by whoever proposed it', async () => {
    const id = await bothKinds()
    const opinion = await proposeDeclassify(manager, id, off)
    await expect(answerOnCase(manager, id, opinion, yes)).rejects.toMatchObject({ code: 'rule' })
    expect(await classificationOf(id)).toContain('hate_incident')
  })

  test('is not agreed to by somebody without the grant, who finds nothing', async () => {
    const id = await bothKinds()
    const opinion = await proposeDeclassify(manager, id, off)
    for (const actor of [officer, centre])
      await expect(answerOnCase(actor, id, opinion, yes)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('that is refused leaves the case as it is, and can be proposed once more', async () => {
    const id = await bothKinds()
    const opinion = await proposeDeclassify(officer, id, off)
    await answerOnCase(duty, id, opinion, { answer: 'refused', reason: 'She said why she thinks so' })
    expect(await classificationOf(id)).toContain('hate_incident')
    await expect(answerOnCase(manager, id, opinion, yes)).rejects.toMatchObject({ code: 'conflict' })
    await proposeDeclassify(officer, id, off)
  })

  test('waits once: a second proposal of the same is refused', async () => {
    const id = await bothKinds()
    await proposeDeclassify(officer, id, off)
    await expect(proposeDeclassify(manager, id, off)).rejects.toMatchObject({ code: 'conflict' })
  })

  test('never leaves a case about nothing', async () => {
    const id = await openedCase(manager, officer, s5a)
    await expect(proposeDeclassify(officer, id, off)).rejects.toMatchObject({ code: 'rule' })
  })

  test('answers only an opinion of that very case', async () => {
    const [one, other] = [await bothKinds(), await bothKinds()]
    const opinion = await proposeDeclassify(officer, one, off)
    await expect(answerOnCase(duty, other, opinion, yes)).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('the database refuses, whatever a program asks for', () => {
  test('to take hostility off a case by one person', async () => {
    const id = await bothKinds()
    await proposeDeclassify(officer, id, off)
    const alone = rawAs(raw, manager.id, `update beside.cases set classification = '{harassment}' where id = '${id}'`)
    await expect(alone).rejects.toMatchObject({ code: '23514' })
  })

  test('to let whoever proposed answer, or to answer in the name of another', async () => {
    const id = await bothKinds()
    const opinion = await proposeDeclassify(manager, id, off)
    const answer = (by: string) =>
      rawAs(
        raw,
        manager.id,
        `update beside.second_opinions set answer = 'agreed', answered_by = '${by}',
        answered_at = now() where id = '${opinion}'`,
      )
    await expect(answer(manager.id)).rejects.toMatchObject({ code: '23514' })
    await expect(answer(duty.id)).rejects.toMatchObject({ code: '23514' })
  })

  test('to change an answer, a reason or who proposed', async () => {
    const id = await bothKinds()
    const opinion = await proposeDeclassify(officer, id, off)
    await answerOnCase(duty, id, opinion, { answer: 'refused', reason: 'No' })
    const change = (what: string) =>
      rawAs(raw, duty.id, `update beside.second_opinions set ${what} where id = '${opinion}'`)
    await expect(change(`answer = 'agreed'`)).rejects.toMatchObject({ code: '23514' })
    for (const what of [`proposed_by = '${manager.id}'`, `kind = 'malicious'`, `reason = 'x'`])
      await expect(change(what)).rejects.toMatchObject({ code: '42501' })
  })

  test('to use an agreement twice', async () => {
    const id = await bothKinds()
    await answerOnCase(duty, id, await proposeDeclassify(officer, id, off), yes)
    await superuser`update beside.cases set classification = '{harassment,hate_incident}' where id = ${id}`
    const again = rawAs(raw, duty.id, `update beside.cases set classification = '{harassment}' where id = '${id}'`)
    await expect(again).rejects.toMatchObject({ code: '23514' })
  })
})

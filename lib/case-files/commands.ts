import { and, asc, eq } from 'drizzle-orm'
import { caseFilePassages, caseFilePeople, caseFiles } from '@/drizzle/schema/case-files'
import { people } from '@/drizzle/schema/people'
import type { Staff } from '@/lib/access/actor'
import { byId, perform } from '@/lib/access/perform'
import { tell } from '@/lib/cases/events'
import { lockCase } from '@/lib/cases/find'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { isForOnePerson, standsAs, usualTreatment } from './case-file'
import { type CaseFileRow, type FileSubject, lockFileIn } from './find'
import { isAnswered } from './preparing'
import { preparedFile } from './queries'
import type { AnswerGiven, NewCaseFile } from './schema'

/**
 * Asks for a file of a case: it begins with everybody as is usual for its purpose. Resolves with its id. Throws
 * `not-found`, and `rule` for a restricted case where that was not said outright (domain §6.5), or for no one of the case.
 */
export function askForFile(actor: Staff, caseId: string, input: NewCaseFile): Promise<string> {
  return perform(actor, 'case.export', byId(caseId, lockCase), async (tx, kase) => {
    if (kase.restricted && input.restricted !== 'yes') throw new Refusal('rule', restrictedFirst)
    const everybody = await tx
      .select()
      .from(people)
      .where(eq(people.caseId, caseId))
      .orderBy(asc(people.createdAt), asc(people.id))
    const forPersonId = isForOnePerson(input.purpose) ? (input.forPersonId ?? null) : null
    if (forPersonId && !everybody.some(({ id }) => id === forPersonId))
      throw new Refusal('rule', 'Choose somebody of this case.')
    const file = { id: newId(), caseId, purpose: input.purpose, forPersonId }
    const { reason, recipient } = input
    await tx
      .insert(caseFiles)
      .values({ ...file, reason, recipient, state: 'preparing', askedBy: actor.id, askedAt: now() })
    const rows = everybody.map((person, place) => ({
      ...{ fileId: file.id, caseId, personId: person.id, standsAs: standsAs(place) },
      treatment: usualTreatment(file, person),
    }))
    if (rows.length > 0) await tx.insert(caseFilePeople).values(rows)
    await tell(tx, actor, caseId, 'file_asked', { file: file.id, purpose: input.purpose })
    return file.id
  })
}

const restrictedFirst = 'This case is restricted, so it leaves the house only where that is meant: say so below.'

/** Shows and hides people. Whose file it is stays shown. Throws `rule` once it is proposed, or for anybody but the asker. */
export function treatPeople(actor: Staff, caseId: string, fileId: string, hidden: readonly string[]): Promise<void> {
  return onFile(actor, caseId, fileId, async (tx, { asked }) => {
    refuseUnlessPreparing(actor, asked)
    const everybody = await tx
      .select({ id: people.id })
      .from(people)
      .where(eq(people.caseId, caseId))
      .orderBy(asc(people.createdAt), asc(people.id))
    for (const [place, { id }] of everybody.entries()) {
      const treatment = hidden.includes(id) && id !== asked.forPersonId ? 'hidden' : 'shown'
      await tx
        .insert(caseFilePeople)
        .values({ fileId, caseId, personId: id, treatment, standsAs: standsAs(place) })
        .onConflictDoUpdate({ target: [caseFilePeople.fileId, caseFilePeople.personId], set: { treatment } })
    }
  })
}

/**
 * Keeps answers to "could only one neighbour know this?", each for the words it was asked about. Resolves with how many were
 * not taken since their words have changed. Throws `rule` once it is proposed, or for anybody but the asker.
 */
export async function answerPassages(
  actor: Staff,
  caseId: string,
  fileId: string,
  answers: readonly AnswerGiven[],
): Promise<number> {
  const { prepared } = await preparedFile(actor, caseId, fileId)
  const now_ = new Map(prepared.questions.map(({ id, hash }) => [id, hash]))
  const fresh = answers.filter(({ passage, hash }) => now_.get(passage) === hash)
  await onFile(actor, caseId, fileId, async (tx, { asked }) => {
    refuseUnlessPreparing(actor, asked)
    for (const { passage, hash, answer } of fresh) {
      const given = { words: Buffer.from(hash, 'hex'), answer, byId: actor.id, at: now() }
      await tx
        .insert(caseFilePassages)
        .values({ fileId, caseId, passage, ...given })
        .onConflictDoUpdate({ target: [caseFilePassages.fileId, caseFilePassages.passage], set: given })
    }
  })
  return answers.length - fresh.length
}

/** Hands it to a second person. Throws `rule` while a passage is unanswered. */
export async function proposeFile(actor: Staff, caseId: string, fileId: string): Promise<void> {
  const { prepared } = await preparedFile(actor, caseId, fileId)
  if (!isAnswered(prepared)) throw new Refusal('rule', 'Answer every passage first: something new may have been added.')
  await onFile(actor, caseId, fileId, async (tx, { asked }) => {
    refuseUnlessPreparing(actor, asked)
    await change(tx, asked, { state: 'proposed', proposedAt: now(), failure: null })
  })
}

/** Takes it back, as long as nothing was made. Throws `rule` for anybody but the asker. */
export function withdrawFile(actor: Staff, caseId: string, fileId: string): Promise<void> {
  return onFile(actor, caseId, fileId, async (tx, { asked }) => {
    if (asked.askedBy !== actor.id) throw new Refusal('rule', onlyTheAsker)
    if (!['preparing', 'proposed'].includes(asked.state)) throw new Refusal('conflict', 'It is past that already.')
    await change(tx, asked, { state: 'withdrawn' })
  })
}

export function onFile<R>(
  actor: Staff,
  caseId: string,
  fileId: string,
  work: (tx: Tx, subject: FileSubject) => Promise<R>,
): Promise<R> {
  return perform(
    actor,
    'case.export',
    byId(caseId, (tx, id) => lockFileIn(tx, id, fileId)),
    work,
  )
}

export async function change(tx: Tx, { id, version }: CaseFileRow, to: Partial<CaseFileRow>): Promise<void> {
  await tx
    .update(caseFiles)
    .set({ ...to, version: version + 1 })
    .where(and(eq(caseFiles.id, id)))
}

const onlyTheAsker = 'Only whoever asked for this file can change it.'

function refuseUnlessPreparing(actor: Staff, { askedBy, state }: CaseFileRow): void {
  if (askedBy !== actor.id) throw new Refusal('rule', onlyTheAsker)
  if (state !== 'preparing')
    throw new Refusal('conflict', 'It waits for a second person, so nothing in it is changed now.')
}

import { and, asc, eq, isNull } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { secondOpinions } from '@/drizzle/schema/classifying'
import { staff } from '@/drizzle/schema/staff'
import type { Staff } from '@/lib/access/actor'
import { whoMayWork } from '@/lib/cases/who-may-work'
import { now } from '@/lib/clock/now'
import { postgresError, type Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { isId, newId } from '@/lib/ids'
import type { SecondOpinionAnswer, SecondOpinionKind } from './perception'

/** What the opinion is about: a report or a case, never both. */
export type OpinionOn = { reportId: string; caseId?: undefined } | { caseId: string; reportId?: undefined }
export type Proposal = OpinionOn & { kind: SecondOpinionKind; reason: string; detail?: Record<string, string> }
export type Opinion = typeof secondOpinions.$inferSelect
export type OpinionRead = Opinion & { proposer: string; answerer: string | null }
export type Answering = { answer: SecondOpinionAnswer; reason: string }

/**
 * Proposes what a second person must agree to, in the caller's transaction: codes and ids of what would be done go into
 * `detail`. Resolves with its id. Throws `conflict` while the same is already proposed and unanswered. What several
 * people may propose at once (`override_consent` of two people) is for the caller to tell apart.
 */
export async function propose(tx: Tx, actor: Staff, { kind, reason, detail = {}, ...on }: Proposal): Promise<string> {
  const id = newId()
  const row = { id, kind, reason, detail, ...on, proposedBy: actor.id, proposedAt: now() }
  try {
    await tx.transaction(inner => inner.insert(secondOpinions).values(row))
  } catch (error) {
    if (postgresError(error)?.constraint_name !== 'second_opinions_one_open') throw error
    throw new Refusal('conflict', 'This is already proposed and waits for a second person.')
  }
  return id
}

/**
 * Answers what another proposed, in the caller's transaction, and resolves with the row: what was agreed to is then for
 * the caller to carry out in the same transaction. Throws `not-found` for one that is not there, `conflict` for one that
 * is answered, naming who did, `rule` for one's own (domain §3.2: never the same person twice; the database refuses it
 * too), and for agreeing with somebody who may not work on it any more.
 */
export async function answerOpinion(
  tx: Tx,
  actor: Staff,
  opinionId: string,
  { answer, reason }: Answering,
): Promise<Opinion> {
  const opinion = await lockOpinion(tx, opinionId)
  if (opinion.answer) throw new Refusal('conflict', await answeredAlready(tx, opinion))
  if (opinion.proposedBy === actor.id) throw new Refusal('rule', notByTheSame)
  if (answer === 'agreed') await refuseIfGone(tx, opinion)
  const answered = {
    answer,
    answerReason: reason,
    answeredBy: actor.id,
    answeredAt: now(),
    version: opinion.version + 1,
  }
  await tx.update(secondOpinions).set(answered).where(eq(secondOpinions.id, opinion.id))
  return { ...opinion, ...answered }
}

/** An opinion of two is of two who may both know: not of somebody who has left, or was shut out since. */
async function refuseIfGone(tx: Tx, { reportId, caseId, proposedBy }: Opinion): Promise<void> {
  const still = await whoMayWork(tx, { ...(reportId && { report: reportId }), ...(caseId && { kase: caseId }) })
  if (!still.has(proposedBy))
    throw new Refusal(
      'rule',
      'Whoever proposed this may not work on it any more. Do not agree: a colleague can propose it again.',
    )
}

async function answeredAlready(tx: Tx, { answeredBy }: Opinion): Promise<string> {
  const [by] = await tx
    .select({ name: staff.name })
    .from(staff)
    .where(eq(staff.id, answeredBy ?? ''))
  return `${by?.name ?? 'A colleague'} answered this meanwhile. Your answer was not recorded.`
}

export const notByTheSame = 'You proposed this, so somebody else must answer it.'

async function lockOpinion(tx: Tx, id: string): Promise<Opinion> {
  const [row] = isId(id) ? await tx.select().from(secondOpinions).where(eq(secondOpinions.id, id)).for('update') : []
  if (!row) throw new Refusal('not-found', 'We could not find that.')
  return row
}

/** The open proposal of a kind on a report or case, if there is one. */
export async function openOpinion(tx: Tx, kind: SecondOpinionKind, on: OpinionOn): Promise<Opinion | undefined> {
  const [row] = await tx
    .select()
    .from(secondOpinions)
    .where(and(about(on), eq(secondOpinions.kind, kind), isNull(secondOpinions.answer)))
  return row
}

/** Everything proposed on a report or case, oldest first, with the names of both people. */
export async function opinionsOn(tx: Tx, on: OpinionOn): Promise<OpinionRead[]> {
  const answerers = alias(staff, 'answerers')
  const rows = await tx
    .select({ opinion: secondOpinions, proposer: staff.name, answerer: answerers.name })
    .from(secondOpinions)
    .innerJoin(staff, eq(staff.id, secondOpinions.proposedBy))
    .leftJoin(answerers, eq(answerers.id, secondOpinions.answeredBy))
    .where(about(on))
    .orderBy(asc(secondOpinions.proposedAt), asc(secondOpinions.id))
  return rows.map(({ opinion, ...names }) => ({ ...opinion, ...names }))
}

const about = ({ reportId, caseId }: OpinionOn) =>
  reportId === undefined ? eq(secondOpinions.caseId, caseId) : eq(secondOpinions.reportId, reportId)

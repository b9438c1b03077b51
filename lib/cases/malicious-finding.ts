import { and, desc, eq, isNull } from 'drizzle-orm'
import { findingsMade } from '@/drizzle/schema/casework'
import { secondOpinions } from '@/drizzle/schema/classifying'
import type { Staff } from '@/lib/access/actor'
import { byId, perform } from '@/lib/access/perform'
import { withActor } from '@/lib/access/with-actor'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { tell } from './events'
import { lockCase } from './find'
import type { MaliciousAnswer } from './finding-schema'

/** That a report was made to harm somebody is proposed by one and agreed by another, or not found (domain §2.7). */

const isWaiting = (caseId: string) =>
  and(eq(secondOpinions.caseId, caseId), eq(secondOpinions.kind, 'malicious'), isNull(secondOpinions.answer))

/** Asks somebody else to agree, in the caller's unit. Throws `rule` where one waits already. */
export async function proposeMalicious(tx: Tx, actor: Staff, caseId: string, reason: string): Promise<void> {
  if ((await tx.$count(secondOpinions, isWaiting(caseId))) > 0)
    throw new Refusal('rule', 'This was proposed already and waits for somebody else to answer.')
  const row = { id: newId(), kind: 'malicious' as const, caseId, reason, proposedBy: actor.id, proposedAt: now() }
  await tx.insert(secondOpinions).values(row)
  await tell(tx, actor, caseId, 'second_opinion_asked', { kind: 'malicious' })
}

/** The proposal that waits for an answer, or undefined. The caller has read the case. */
export const maliciousProposal = (actor: Staff, caseId: string) =>
  withActor(actor, async tx => {
    const rows = await tx
      .select()
      .from(secondOpinions)
      .where(isWaiting(caseId))
      .orderBy(desc(secondOpinions.proposedAt))
      .limit(1)
    return rows[0]
  })

/**
 * Answers a proposal: agreed, the finding is made in the name of both. Throws `rule` for whoever proposed it, and
 * `conflict` where it was answered meanwhile.
 */
export function answerMalicious(actor: Staff, caseId: string, input: MaliciousAnswer): Promise<void> {
  return perform(actor, 'case.agree', byId(caseId, lockCase), async tx => {
    const [proposal] = await tx
      .select()
      .from(secondOpinions)
      .where(and(isWaiting(caseId), eq(secondOpinions.id, input.opinionId)))
    if (!proposal || proposal.version !== input.version)
      throw new Refusal('conflict', 'Somebody has answered this already.')
    if (proposal.proposedBy === actor.id) throw new Refusal('rule', 'You proposed this: somebody else answers.')
    const { answer, answerReason } = input
    await tx
      .update(secondOpinions)
      .set({ answer, answerReason, answeredBy: actor.id, answeredAt: now(), version: proposal.version + 1 })
      .where(eq(secondOpinions.id, proposal.id))
    await tell(tx, actor, caseId, 'second_opinion_given', { kind: 'malicious', answer })
    if (answer === 'agreed') await find(tx, actor, caseId, proposal)
  })
}

async function find(tx: Tx, actor: Staff, caseId: string, proposal: { reason: string; proposedBy: string }) {
  await tx.insert(findingsMade).values({
    id: newId(),
    caseId,
    finding: 'malicious',
    reason: proposal.reason,
    byId: proposal.proposedBy,
    agreedBy: actor.id,
    at: now(),
  })
  await tell(tx, actor, caseId, 'finding_made', { finding: 'malicious' })
}

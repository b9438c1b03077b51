import { and, eq, isNull } from 'drizzle-orm'
import { markerAppeals } from '@/drizzle/schema/violent-persons'
import type { Staff } from '@/lib/access/actor'
import { byId, perform } from '@/lib/access/perform'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { finishMarker } from './deciding'
import { lockMarker, refuseUnlessStanding, tellMarker } from './find'
import type { AppealAnswering, NewAppeal } from './schema'

/** Takes an appeal of whoever has the marker, in their words (domain §5.7). Throws `rule` while another waits, or once it has ended. */
export function takeAppeal(actor: Staff, markerId: string, { words }: NewAppeal): Promise<void> {
  return perform(actor, 'marker.keep', byId(markerId, lockMarker), async (tx, marker) => {
    refuseUnlessStanding(marker)
    if (await appealWaiting(tx, markerId))
      throw new Refusal('rule', 'An appeal of theirs waits for its answer already.')
    await tx.insert(markerAppeals).values({ id: newId(), markerId, words, receivedAt: now(), takenBy: actor.id })
    await tellMarker(tx, actor, markerId, 'appealed')
  })
}

/**
 * Answers the appeal that waits; upheld, the marker ends. Throws `rule` for whoever proposed or decided on the marker, and where
 * none waits.
 */
export function answerAppeal(actor: Staff, markerId: string, input: AppealAnswering): Promise<void> {
  return perform(actor, 'marker.decide', byId(markerId, lockMarker), async (tx, marker) => {
    if ([marker.proposedBy, marker.decidedBy].includes(actor.id))
      throw new Refusal('rule', 'You proposed this marker or decided on it, so somebody else answers.')
    const appeal = await appealWaiting(tx, markerId)
    if (!appeal) throw new Refusal('rule', 'No appeal waits for an answer.')
    const { answer, reason: answerReason } = input
    await tx
      .update(markerAppeals)
      .set({ answer, answerReason, answeredBy: actor.id, answeredAt: now() })
      .where(eq(markerAppeals.id, appeal.id))
    await tellMarker(tx, actor, markerId, 'appeal_answered', { words: answerReason, detail: { answer } })
    if (answer === 'upheld' && !marker.endedAt)
      await finishMarker(tx, actor, marker, { ending: 'appeal_upheld', reason: answerReason })
  })
}

/** The appeal that nobody has answered, or undefined. */
export async function appealWaiting(tx: Tx, markerId: string) {
  const [appeal] = await tx
    .select()
    .from(markerAppeals)
    .where(and(eq(markerAppeals.markerId, markerId), isNull(markerAppeals.answer)))
  return appeal
}

import { and, eq, isNull } from 'drizzle-orm'
import { markerAppeals } from '@/drizzle/schema/violent-persons'
import type { Staff } from '@/lib/access/actor'
import { byId, perform } from '@/lib/access/perform'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { listInForce, wordingOf } from '@/lib/lists/queries'
import { refusedChange, wordingAfter } from './appeal-change'
import { stands } from './dates'
import { change, finishMarker } from './deciding'
import { lockMarker, type MarkerSubject, refuseIfChanged, refuseUnlessStanding, tellMarker } from './find'
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
 * Answers the appeal that waits. Upheld, the marker ends; changed, it goes on with other control measures or an earlier or later
 * review, and whoever was told of it is told anew. Throws `rule` for whoever proposed or decided on the marker, where none
 * waits, and for a change that changes nothing or reaches too far; `conflict` (domain §5.7).
 */
export function answerAppeal(actor: Staff, markerId: string, input: AppealAnswering): Promise<void> {
  return perform(actor, 'marker.decide', byId(markerId, lockMarker), async (tx, marker) => {
    if ([marker.proposedBy, marker.decidedBy].includes(actor.id))
      throw new Refusal('rule', 'You proposed this marker or decided on it, so somebody else answers.')
    const appeal = await appealWaiting(tx, markerId)
    if (!appeal) throw new Refusal('rule', 'No appeal waits for an answer.')
    refuseIfChanged(marker, input.version)
    const { answer, reason: answerReason } = input
    await tx
      .update(markerAppeals)
      .set({ answer, answerReason, answeredBy: actor.id, answeredAt: now() })
      .where(eq(markerAppeals.id, appeal.id))
    await tellMarker(tx, actor, markerId, 'appeal_answered', { words: answerReason, detail: { answer } })
    if (answer === 'upheld' && stands(marker, now()))
      await finishMarker(tx, actor, marker, { ending: 'appeal_upheld', reason: answerReason })
    if (answer === 'changed') await changeAsAnswered(tx, marker, input)
  })
}

/** After the answer itself: the database lets only whoever answered so change what makes a visit safe, in that very unit. */
async function changeAsAnswered(tx: Tx, marker: MarkerSubject, input: AppealAnswering): Promise<void> {
  refuseUnlessStanding(marker)
  const refused = refusedChange(marker, input, now())
  if (refused) throw new Refusal('rule', refused)
  const { items } = await listInForce(tx, 'control_measures')
  await change(tx, marker, {
    controls: input.controls,
    wording: wordingAfter(marker.wording, wordingOf(items, input.controls), input.controls),
    ...(input.reviewOn && { reviewOn: input.reviewOn }),
    notifiedAt: null,
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

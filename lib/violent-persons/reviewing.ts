import { and, desc, eq, inArray } from 'drizzle-orm'
import { markerEvents } from '@/drizzle/schema/violent-persons'
import type { Staff } from '@/lib/access/actor'
import { byId, perform } from '@/lib/access/perform'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { earlier, expiryBy, reviewBy } from './dates'
import { change } from './deciding'
import { lockMarker, type MarkerSubject, refuseIfChanged, refuseUnlessStanding, tellMarker } from './find'
import type { MarkerRenewing, MarkerReviewing } from './schema'

/**
 * Reviews an approved marker: kept, it is looked at again within six months and no later than it expires; to renew it past
 * that, somebody else has to agree. Throws `rule` for one that is not approved or has ended; `conflict`.
 */
export function reviewMarker(actor: Staff, markerId: string, input: MarkerReviewing): Promise<void> {
  return perform(actor, 'marker.keep', byId(markerId, lockMarker), async (tx, marker) => {
    refuseUnlessApproved(marker)
    refuseIfChanged(marker, input.version)
    await change(tx, marker, { reviewOn: earlier(reviewBy(now()), marker.expiresOn) })
    await tellMarker(tx, actor, markerId, 'reviewed', { words: input.reason, detail: { outcome: input.outcome } })
  })
}

/**
 * Agrees to keep a marker on for twelve months more, as somebody else proposed in a review: two people again (domain §5.7).
 * Throws `rule` where nobody else proposed it; `conflict`.
 */
export function renewMarker(actor: Staff, markerId: string, input: MarkerRenewing): Promise<void> {
  return perform(actor, 'marker.decide', byId(markerId, lockMarker), async (tx, marker) => {
    refuseUnlessApproved(marker)
    const asked = await renewalAsked(tx, markerId)
    if (!asked) throw new Refusal('rule', 'Nobody has proposed to renew this marker.')
    if (asked.byId === actor.id) throw new Refusal('rule', 'You proposed to renew it, so somebody else agrees.')
    refuseIfChanged(marker, input.version)
    await change(tx, marker, { reviewOn: reviewBy(now()), expiresOn: expiryBy(now()) })
    await tellMarker(tx, actor, markerId, 'renewed', { words: input.reason })
  })
}

/** Records that the letter went to them. Throws `rule` where they are not to be told, or were. */
export function recordNotified(actor: Staff, markerId: string, { version }: { version: number }): Promise<void> {
  return perform(actor, 'marker.keep', byId(markerId, lockMarker), async (tx, marker) => {
    refuseUnlessApproved(marker)
    if (marker.notice !== 'notify') throw new Refusal('rule', 'It was decided that they are not told of this marker.')
    if (marker.notifiedAt) throw new Refusal('rule', 'They were told already.')
    refuseIfChanged(marker, version)
    await change(tx, marker, { notifiedAt: now() })
    await tellMarker(tx, actor, markerId, 'notified')
  })
}

/** The proposal to renew that waits for a second person, or undefined. */
export async function renewalAsked(tx: Tx, markerId: string) {
  const kinds = inArray(markerEvents.kind, ['approved', 'reviewed', 'renewed'])
  const [last] = await tx
    .select()
    .from(markerEvents)
    .where(and(eq(markerEvents.markerId, markerId), kinds))
    .orderBy(desc(markerEvents.at), desc(markerEvents.id))
    .limit(1)
  return last?.kind === 'reviewed' && last.detail.outcome === 'renew' ? last : undefined
}

function refuseUnlessApproved(marker: MarkerSubject): void {
  refuseUnlessStanding(marker)
  if (marker.decision !== 'approved') throw new Refusal('rule', 'This marker is not approved yet.')
}

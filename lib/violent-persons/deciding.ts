import { eq } from 'drizzle-orm'
import { warningMarkers } from '@/drizzle/schema/violent-persons'
import type { Staff } from '@/lib/access/actor'
import { byId, perform } from '@/lib/access/perform'
import { tell } from '@/lib/cases/events'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { expiryBy, reviewBy } from './dates'
import { lockMarker, type MarkerSubject, refuseIfChanged, refuseUnlessStanding, tellMarker } from './find'
import type { MarkerDeciding, MarkerEndingInput } from './schema'

/**
 * Approves or refuses a provisional marker (domain §5.7). Approved, it is reviewed within six calendar months of its start and
 * expires twelve after it. Throws `rule` for whoever proposed it, once it was decided, and once it lapsed; `conflict`.
 */
export function decideMarker(actor: Staff, markerId: string, input: MarkerDeciding): Promise<void> {
  return perform(actor, 'marker.decide', byId(markerId, lockMarker), async (tx, marker) => {
    refuseUnlessStanding(marker)
    if (marker.decision) throw new Refusal('rule', 'This marker was decided already.')
    if (marker.proposedBy === actor.id)
      throw new Refusal('rule', 'You proposed this marker, so somebody else decides on it.')
    refuseIfChanged(marker, input.version)
    const decided = { decidedBy: actor.id, decidedAt: now(), decision: input.decision, decisionReason: input.reason }
    await change(tx, marker, { ...decided, ...(input.decision === 'approved' && approval(marker, input)) })
    await tellMarker(tx, actor, markerId, input.decision, { words: input.reason })
    await tell(tx, actor, marker.caseId, 'marker_decided', { marker: markerId, decision: input.decision })
  })
}

const approval = ({ proposedAt }: MarkerSubject, { notice, withholdReason }: MarkerDeciding) => ({
  reviewOn: reviewBy(proposedAt),
  expiresOn: expiryBy(proposedAt),
  notice,
  withholdReason: notice === 'withhold' ? withholdReason : null,
})

/** Ends a marker that stands, for one of the reasons somebody may choose. Throws `rule` once it has ended; `conflict`. */
export function endMarker(actor: Staff, markerId: string, input: MarkerEndingInput): Promise<void> {
  return perform(actor, 'marker.decide', byId(markerId, lockMarker), async (tx, marker) => {
    refuseUnlessStanding(marker)
    refuseIfChanged(marker, input.version)
    await finishMarker(tx, actor, marker, input)
  })
}

/** Ends it within a unit of the caller's, who has asked the grants. */
export async function finishMarker(
  tx: Tx,
  actor: Staff,
  marker: MarkerSubject,
  { ending, reason }: { ending: NonNullable<MarkerSubject['ending']>; reason: string },
): Promise<void> {
  await change(tx, marker, { ending, endedAt: now(), endedBy: actor.id })
  await tellMarker(tx, actor, marker.id, 'ended', { words: reason, detail: { ending } })
  await tell(tx, actor, marker.caseId, 'marker_ended', { marker: marker.id })
}

type Change = Partial<typeof warningMarkers.$inferInsert>

/** Writes a change and counts the version on. */
export async function change(tx: Tx, { id, version }: MarkerSubject, set: Change): Promise<void> {
  await tx
    .update(warningMarkers)
    .set({ ...set, version: version + 1 })
    .where(eq(warningMarkers.id, id))
}

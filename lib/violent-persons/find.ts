import { eq, sql } from 'drizzle-orm'
import { cases } from '@/drizzle/schema/cases'
import { markerEvents, warningMarkers } from '@/drizzle/schema/violent-persons'
import type { Staff } from '@/lib/access/actor'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { isId, newId } from '@/lib/ids'
import { stands } from './dates'
import type { MarkerEventKind } from './marker'

type Row = typeof warningMarkers.$inferSelect
/** A marker with what the grants look at: those of its case. */
export type MarkerSubject = NonNullable<Awaited<ReturnType<typeof findMarker>>>

/** The marker as the walls let this person see it, or undefined: hidden and absent alike. */
export async function findMarker(tx: Tx, markerId: string) {
  if (!isId(markerId)) return undefined
  const { restricted, safeguarding, teamId, officerId, deputyId, reference } = cases
  const [found] = await tx
    .select({ marker: warningMarkers, reach: { restricted, safeguarding, teamId, officerId, deputyId, reference } })
    .from(warningMarkers)
    .innerJoin(cases, eq(cases.id, warningMarkers.caseId))
    .where(eq(warningMarkers.id, markerId))
  return found && { ...found.marker, ...found.reach, kind: 'marker' as const }
}

/** The same, held until the unit ends. */
export async function lockMarker(tx: Tx, markerId: string) {
  if (!isId(markerId)) return undefined
  await tx.select({ one: sql`1` }).from(warningMarkers).where(eq(warningMarkers.id, markerId)).for('update')
  return findMarker(tx, markerId)
}

/** Whether its home carries it still: not once somebody who was harmed, or saw it, lives there (domain §5.7). */
export const isCarried = (marker: string | typeof warningMarkers.id) =>
  sql<boolean>`beside.marker_is_carried(${marker})`

/** Throws `rule` for a marker that has no effect any more: it is never brought back, a new one is proposed. */
export function refuseUnlessStanding(marker: Row): void {
  if (stands(marker, now())) return
  throw new Refusal('rule', 'This marker has ended. Propose a new one if there is still a risk.')
}

/** Throws `conflict` where somebody else changed it since the form was shown. */
export function refuseIfChanged(marker: Row, version: number): void {
  if (marker.version === version) return
  throw new Refusal('conflict', 'Somebody else changed this marker meanwhile. Your words are still here.')
}

type What = { words?: string; detail?: Record<string, string> }

/** One line of a marker's own history. */
export async function tellMarker(tx: Tx, actor: Staff, markerId: string, kind: MarkerEventKind, what: What = {}) {
  const { words = null, detail = {} } = what
  await tx.insert(markerEvents).values({ id: newId(), markerId, kind, byId: actor.id, at: now(), words, detail })
}

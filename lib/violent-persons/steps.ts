import { and, desc, eq, inArray, isNull } from 'drizzle-orm'
import { cases } from '@/drizzle/schema/cases'
import { markerAppeals, markerEvents, warningMarkers } from '@/drizzle/schema/violent-persons'
import type { Staff } from '@/lib/access/actor'
import { may } from '@/lib/access/permit'
import { casesVisibleTo } from '@/lib/access/visible-to'
import type { Step } from '@/lib/cases/steps/step'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { isCarried } from './find'
import { type MarkerToWork, markerSteps } from './marker-steps'

/** What warning markers ask of this person today: only what they may do themselves. No names are read. */
export async function markersDue(tx: Tx, actor: Staff): Promise<Step[]> {
  const rows = await tx
    .select({
      marker: warningMarkers,
      reference: cases.reference,
      severity: cases.severity,
      carried: isCarried(warningMarkers.id),
    })
    .from(warningMarkers)
    .innerJoin(cases, eq(cases.id, warningMarkers.caseId))
    .where(and(isNull(warningMarkers.endedAt), casesVisibleTo(actor, 'marker.keep')))
  const ids = rows.map(({ marker }) => marker.id)
  if (ids.length === 0) return []
  const waiting = await tx
    .select({ id: markerAppeals.markerId, receivedAt: markerAppeals.receivedAt })
    .from(markerAppeals)
    .where(and(inArray(markerAppeals.markerId, ids), isNull(markerAppeals.answer)))
  const last = await lastTold(tx, ids)
  const work = rows.map(
    ({ marker, carried, ...row }): MarkerToWork => ({
      ...marker,
      ...row,
      homeLost: marker.homeId !== null && !carried,
      appealedAt: waiting.find(({ id }) => id === marker.id)?.receivedAt ?? null,
      renewalBy: last.find(({ id, detail }) => id === marker.id && detail.outcome === 'renew')?.byId ?? null,
    }),
  )
  return work.flatMap(marker => markerSteps(marker, { id: actor.id, decides: may(actor, 'marker.decide') }, now()))
}

function lastTold(tx: Tx, ids: string[]) {
  const { markerId, byId, detail, at, kind } = markerEvents
  return tx
    .selectDistinctOn([markerId], { id: markerId, byId, detail })
    .from(markerEvents)
    .where(and(inArray(markerId, ids), inArray(kind, ['approved', 'reviewed', 'renewed'])))
    .orderBy(markerId, desc(at), desc(markerEvents.id))
}

import { and, asc, eq, inArray, notExists, sql } from 'drizzle-orm'
import { caseEvents, caseNotes, cases } from '@/drizzle/schema/cases'
import { people } from '@/drizzle/schema/people'
import { warningMarkers } from '@/drizzle/schema/violent-persons'
import type { Staff } from '@/lib/access/actor'
import { byId, perform } from '@/lib/access/perform'
import { casesVisibleTo } from '@/lib/access/visible-to'
import { tell } from '@/lib/cases/events'
import { lockCase } from '@/lib/cases/find'
import { isOpenCase } from '@/lib/cases/open'
import type { Step } from '@/lib/cases/steps/step'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { newId } from '@/lib/ids'
import type { NotNeeded } from './schema'

const most = 50

/**
 * Cases in which one of ours, or of a contractor's, was harmed, and of which nobody has said yet whether somebody in it
 * needs a warning marker (policy 3.6, domain C-3.6): for whoever may propose one. No names are read.
 */
export async function markersToConsider(tx: Tx, actor: Staff): Promise<Step[]> {
  const { id, reference, severity } = cases
  const rows = await tx
    .select({ id, reference, severity })
    .from(cases)
    .where(and(casesVisibleTo(actor, 'marker.propose'), isOpenCase, isOwed(tx)))
    .orderBy(asc(severity), asc(cases.openedAt))
    .limit(most)
  return rows.map(row => ({
    ...{ id: `consider-${row.id}`, kind: 'marker', title: 'Is a warning marker needed?', caseId: row.id },
    ...{ reference: row.reference, severity: row.severity },
  }))
}

/**
 * Records that nobody of a case needs a warning marker, and why: the reason stands as a note. Throws `not-found`, and
 * `rule` where it was decided already, or a marker was proposed.
 */
export function noMarkerNeeded(actor: Staff, caseId: string, { reason }: NotNeeded): Promise<void> {
  return perform(actor, 'marker.propose', byId(caseId, lockCase), async tx => {
    if (!(await isMarkerToConsider(tx, caseId))) throw new Refusal('rule', 'Somebody has decided on this already.')
    const note = newId()
    await tx.insert(caseNotes).values({ id: note, caseId, authorId: actor.id, text: reason, createdAt: now() })
    await tell(tx, actor, caseId, 'marker_decided', { decision: notNeeded, note })
  })
}

/** Is it still to be said of this case? */
export async function isMarkerToConsider(tx: Tx, caseId: string): Promise<boolean> {
  return (await tx.$count(cases, and(eq(cases.id, caseId), isOwed(tx)))) > 0
}

const notNeeded = 'not_needed'

function isOwed(tx: Tx) {
  const ours = tx
    .select({ id: people.caseId })
    .from(people)
    .where(and(eq(people.role, 'victim'), inArray(people.victimType, ['staff', 'contractor'])))
  const proposed = tx.select().from(warningMarkers).where(eq(warningMarkers.caseId, cases.id))
  const decided = and(
    eq(caseEvents.caseId, cases.id),
    eq(caseEvents.kind, 'marker_decided'),
    sql`${caseEvents.detail} ->> 'decision' = ${notNeeded}`,
  )
  return and(inArray(cases.id, ours), notExists(proposed), notExists(tx.select().from(caseEvents).where(decided)))
}

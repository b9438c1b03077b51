import { and, asc, desc, eq } from 'drizzle-orm'
import { cases } from '@/drizzle/schema/cases'
import { homes } from '@/drizzle/schema/landlord'
import { people } from '@/drizzle/schema/people'
import { staff } from '@/drizzle/schema/staff'
import { markerAppeals, markerEvents, warningMarkers } from '@/drizzle/schema/violent-persons'
import type { Staff } from '@/lib/access/actor'
import { listing } from '@/lib/access/listing'
import { byId, disclose } from '@/lib/access/perform'
import { casesVisibleTo } from '@/lib/access/visible-to'
import { findCase } from '@/lib/cases/find'
import type { Tx } from '@/lib/db'
import { isId } from '@/lib/ids'
import { findMarker, isCarried } from './find'
import { markersOf } from './of-case'

export type MarkerRow = typeof warningMarkers.$inferSelect
export type MarkerFile = NonNullable<Awaited<ReturnType<typeof markerPage>>>
export type ListedMarker = Awaited<ReturnType<typeof markerList>>[number]

/** The markers of cases that this person keeps, the newest first, with whom and where. Recorded. Throws `not-found`. */
export function markerList(actor: Staff) {
  const who = { reference: cases.reference, name: people.name, about: people.about }
  const work = async (tx: Tx) => {
    const rows = await tx
      .select({ marker: warningMarkers, ...who, address: homes.address })
      .from(warningMarkers)
      .innerJoin(cases, eq(cases.id, warningMarkers.caseId))
      .innerJoin(people, eq(people.id, warningMarkers.personId))
      .leftJoin(homes, and(eq(homes.id, warningMarkers.homeId), isCarried(warningMarkers.id)))
      .where(casesVisibleTo(actor, 'marker.keep'))
      .orderBy(desc(warningMarkers.proposedAt))
      .limit(200)
    return rows.map(({ marker, ...row }) => ({ ...marker, ...row }))
  }
  return listing(actor, 'marker.keep', work, found => found.length)
}

/** One marker with its appeals, its history and the names in it. Reading it is recorded. Throws `not-found`. */
export const markerFile = (actor: Staff, markerId: string): Promise<MarkerFile> =>
  markerFileFor(actor, 'marker.keep', markerId)

/** The same for whoever is about to change something. Throws `not-found`. */
export const markerFileFor = (
  actor: Staff,
  action: 'marker.keep' | 'marker.decide',
  markerId: string,
): Promise<MarkerFile> => disclose(actor, action, byId(markerId, markerPage), async found => found)

/** The proposal to keep it on that waits for a second person, or undefined. */
export function renewalOf({ history }: Pick<MarkerFile, 'history'>) {
  const last = history.findLast(({ kind }) => ['approved', 'reviewed', 'renewed'].includes(kind))
  return last?.detail.outcome === 'renew' ? last : undefined
}

async function markerPage(tx: Tx, markerId: string) {
  const marker = await findMarker(tx, markerId)
  if (!marker) return undefined
  const { name, about } = people
  const [person] = await tx.select({ name, about }).from(people).where(eq(people.id, marker.personId))
  const at = marker.homeId && and(eq(homes.id, marker.homeId), isCarried(markerId))
  const [home] = at ? await tx.select().from(homes).where(at) : []
  const events = await tx
    .select({ event: markerEvents, by: staff.name })
    .from(markerEvents)
    .leftJoin(staff, eq(staff.id, markerEvents.byId))
    .where(eq(markerEvents.markerId, markerId))
    .orderBy(asc(markerEvents.at), asc(markerEvents.id))
  const appeals = await tx
    .select()
    .from(markerAppeals)
    .where(eq(markerAppeals.markerId, markerId))
    .orderBy(asc(markerAppeals.receivedAt))
  return { ...marker, person, home, appeals, history: events.map(({ event, by }) => ({ ...event, by })) }
}

/** Whom a marker would be on, for whoever may propose one: no more of the case is read. Throws `not-found`. */
export const personToMark = (actor: Staff, caseId: string, personId: string) =>
  disclose(
    actor,
    'marker.propose',
    byId(caseId, async tx => {
      const kase = await findCase(tx, caseId)
      if (!kase || !isId(personId)) return undefined
      const { id, name, role, about } = people
      const [person] = await tx
        .select({ id, name, role, about })
        .from(people)
        .where(and(eq(people.id, personId), eq(people.caseId, caseId)))
      return person && { ...kase, person, markers: await markersOf(tx, caseId) }
    }),
    async found => found,
  )

import { and, asc, eq, or } from 'drizzle-orm'
import { incidents } from '@/drizzle/schema/casework'
import { blocks, catalogue, homes } from '@/drizzle/schema/landlord'
import { reports } from '@/drizzle/schema/reports'
import { riskAssessments } from '@/drizzle/schema/risk'
import { supportOffers } from '@/drizzle/schema/support'
import type { Staff } from '@/lib/access/actor'
import { withActor } from '@/lib/access/with-actor'
import { localDate } from '@/lib/clock/local'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { isId } from '@/lib/ids'
import type { Person } from '@/lib/people/queries'
import { isOfferable } from './offer-rules'
import type { RiskRecord } from './risk-rose'

export type CatalogueEntry = typeof catalogue.$inferSelect
export type SupportOffer = typeof supportOffers.$inferSelect

/** What may be offered today, by kind and name: entries not checked for 90 days are left out (domain §4.1). */
export function offerable(actor: Staff): Promise<CatalogueEntry[]> {
  return withActor(actor, async tx => {
    const entries = await tx.select().from(catalogue).orderBy(asc(catalogue.kind), asc(catalogue.name))
    return entries.filter(entry => isOfferable(entry, localDate(now())))
  })
}

/** The catalogue's entry, when it may be offered today. Throws a `Refusal` otherwise. */
export async function offerableEntry(tx: Tx, code: string): Promise<CatalogueEntry> {
  const [entry] = await tx.select().from(catalogue).where(eq(catalogue.code, code))
  if (entry && isOfferable(entry, localDate(now()))) return entry
  throw new Refusal('rule', 'This was last checked more than 90 days ago, so it is not offered. Choose another.')
}

/** The catalogue's entry, current or not: what was offered once may go on. Throws `not-found`. */
export async function entryOf(tx: Tx, code: string): Promise<CatalogueEntry> {
  const [entry] = await tx.select().from(catalogue).where(eq(catalogue.code, code))
  if (!entry) throw new Refusal('not-found', 'We could not find that entry in the catalogue.')
  return entry
}

/** An offer of this case. Throws `not-found` for one of another. */
export async function offerInCase(tx: Tx, caseId: string, offerId: string): Promise<SupportOffer> {
  if (!isId(offerId)) throw noSuchOffer()
  const where = and(eq(supportOffers.id, offerId), eq(supportOffers.caseId, caseId))
  const [offer] = await tx.select().from(supportOffers).where(where)
  if (!offer) throw noSuchOffer()
  return offer
}

/** Every offer of a case with what the catalogue says of it, the earliest first. */
export async function offersOfCase(tx: Tx, caseId: string) {
  const { name, minimumOffer, needsConsent, audience, grounds } = catalogue
  const rows = await tx
    .select({ offer: supportOffers, name, minimumOffer, needsConsent, audience, grounds })
    .from(supportOffers)
    .innerJoin(catalogue, eq(catalogue.code, supportOffers.catalogueCode))
    .where(eq(supportOffers.caseId, caseId))
    .orderBy(asc(supportOffers.offeredAt))
  return rows.map(({ offer, ...entry }) => ({ ...offer, ...entry }))
}

/** What the record says of risk to somebody: to tell whether it rose since they said no. */
export async function riskRecordOf(tx: Tx, { id, caseId }: Pick<Person, 'id' | 'caseId'>): Promise<RiskRecord> {
  const { band, at, personId } = riskAssessments
  const { recordedAt } = incidents
  const [assessments, happened] = await Promise.all([
    tx.select({ band, at }).from(riskAssessments).where(eq(personId, id)),
    tx.select({ recordedAt }).from(incidents).where(eq(incidents.caseId, caseId)),
  ])
  return { assessments, incidents: happened }
}

/** The district of a home that the reports of a case are about, or undefined where none is known. */
export function districtOf(actor: Staff, caseId: string): Promise<string | undefined> {
  return withActor(actor, async tx => {
    const [row] = await tx
      .select({ district: blocks.district })
      .from(reports)
      .leftJoin(homes, eq(homes.id, reports.homeId))
      .innerJoin(blocks, or(eq(blocks.id, reports.blockId), eq(blocks.id, homes.blockId)))
      .where(eq(reports.caseId, caseId))
      .orderBy(asc(reports.receivedAt))
      .limit(1)
    return row?.district
  })
}

/** Every time this thing was offered to this person. */
export function earlierOffers(tx: Tx, personId: string, code: string): Promise<SupportOffer[]> {
  return tx
    .select()
    .from(supportOffers)
    .where(and(eq(supportOffers.personId, personId), eq(supportOffers.catalogueCode, code)))
}

const noSuchOffer = () => new Refusal('not-found', 'We could not find that offer in this case.')

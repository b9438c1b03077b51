import { and, asc, eq } from 'drizzle-orm'
import { catalogue } from '@/drizzle/schema/landlord'
import { supportOffers } from '@/drizzle/schema/support'
import type { Staff } from '@/lib/access/actor'
import { withActor } from '@/lib/access/with-actor'
import { localDate } from '@/lib/clock/local'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { isId } from '@/lib/ids'
import { isOfferable } from './offer-rules'

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

/** An offer of this case. Throws `not-found` for one of another. */
export async function offerInCase(tx: Tx, caseId: string, offerId: string): Promise<SupportOffer> {
  if (!isId(offerId)) throw noSuchOffer()
  const where = and(eq(supportOffers.id, offerId), eq(supportOffers.caseId, caseId))
  const [offer] = await tx.select().from(supportOffers).where(where)
  if (!offer) throw noSuchOffer()
  return offer
}

/** Every time this thing was offered to this person. */
export function earlierOffers(tx: Tx, personId: string, code: string): Promise<SupportOffer[]> {
  return tx
    .select()
    .from(supportOffers)
    .where(and(eq(supportOffers.personId, personId), eq(supportOffers.catalogueCode, code)))
}

const noSuchOffer = () => new Refusal('not-found', 'We could not find that offer in this case.')

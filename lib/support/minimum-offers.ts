import { isOwedSupport, type PersonRole } from '@/lib/people/person'
import { minimumOffers, type OfferDecision } from './offer'

type Offer = { minimumOffer: number | null; decision: OfferDecision }

/** The five offers with whether a person has had each (domain §4.2). A no counts: what matters is that it was offered. */
export function minimumOffersMade(offers: readonly Offer[]): { name: string; made: boolean }[] {
  const had = new Set(offers.map(offer => offer.minimumOffer))
  return minimumOffers.map((name, i) => ({ name, made: had.has(i + 1) }))
}

/** How many of the five. */
export const countMade = (offers: readonly Offer[]) => minimumOffersMade(offers).filter(({ made }) => made).length

export type UnmetOffer = { number: number; name: string }

/**
 * Each of the five that a victim or witness has not had, by its number and name: no case closes past one (domain §4.2,
 * C-3.3), whatever they wish and whatever they answered. `offers` may be those of the whole case; others are owed none.
 */
export function unmetOffers(
  person: { id: string; role: PersonRole },
  offers: readonly (Offer & { personId: string })[],
): UnmetOffer[] {
  if (!isOwedSupport(person.role)) return []
  const theirs = offers.filter(({ personId }) => personId === person.id)
  return minimumOffersMade(theirs).flatMap(({ name, made }, i) => (made ? [] : [{ number: i + 1, name }]))
}

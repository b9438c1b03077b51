import { minimumOffers, type OfferDecision } from './offer'

type Offer = { minimumOffer: number | null; decision: OfferDecision }

/** The five offers with whether a person has had each (domain §4.2). A no counts: what matters is that it was offered. */
export function minimumOffersMade(offers: readonly Offer[]): { name: string; made: boolean }[] {
  const had = new Set(offers.map(offer => offer.minimumOffer))
  return minimumOffers.map((name, i) => ({ name, made: had.has(i + 1) }))
}

/** How many of the five. */
export const countMade = (offers: readonly Offer[]) => minimumOffersMade(offers).filter(({ made }) => made).length

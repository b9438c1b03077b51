/** The vocabulary of support offers (domain §4.2). */
export const offerDecisions = ['not_answered', 'accepted', 'declined', 'deferred', 'withdrawn'] as const
export type OfferDecision = (typeof offerDecisions)[number]

/** The five offers every victim and witness has before a case can close (domain §4.2). */
export const minimumOffers = [
  'Emotional support from an agency',
  'Safety advice, and making the home safer considered',
  'Help to report to the police',
  'A named contact and how to come back',
  'Case Review and complaint information',
] as const

export const offerDecisionNames: Record<OfferDecision, string> = {
  not_answered: 'Not answered yet',
  accepted: 'Accepted',
  declined: 'Declined',
  deferred: 'Not now, ask again later',
  withdrawn: 'No longer wanted',
}

/**
 * How a witness may give what they know (domain §4.1, Witness): under their name · told for them by an officer · a
 * statement without a name · nothing of theirs at all, a professional witness watches instead · not yet, or never.
 */
export const witnessChoices = ['open', 'hearsay', 'anonymous_exhibit', 'professional_witness', 'not_now'] as const
export type WitnessChoice = (typeof witnessChoices)[number]

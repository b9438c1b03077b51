/** What is screened for (domain §2.6, §3.8). */
export const screenKinds = ['adult', 'child', 'domestic_abuse'] as const
export type ScreenKind = (typeof screenKinds)[number]

export const screenOutcomes = ['refer', 'no_referral', 'more_to_find_out'] as const
export type ScreenOutcome = (typeof screenOutcomes)[number]

export const screenAnswers = ['yes', 'no', 'not_known'] as const
export type ScreenAnswer = (typeof screenAnswers)[number]

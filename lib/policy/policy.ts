/** One part of the policy: a heading, what it says, and definitions where it has them. */
export type PolicyPart = { heading: string; lines: string[]; terms?: { term: string; means: string }[] }

/** Why a version was made (domain §1 C-9.1): at its time, or before it for one of these. */
export const reviewTriggers = ['planned', 'service', 'law', 'regulation', 'practice', 'feedback'] as const
export type ReviewTrigger = (typeof reviewTriggers)[number]

export const reviewTriggerNames: Record<ReviewTrigger, string> = {
  planned: 'Its review was due',
  service: 'To make our service better',
  law: 'The law changed',
  regulation: 'A regulator’s rules changed',
  practice: 'Good practice changed',
  feedback: 'What people told us about it',
}

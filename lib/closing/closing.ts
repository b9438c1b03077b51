/** The vocabulary of closing a case and of what comes after (domain §3.11). */

/** Why a case is closed. That somebody did not help us is none of them (domain S9). The words are a list with versions. */
export const closureReasons = [
  'resolved_stopped',
  'resolved_support',
  'resolved_warning_or_abc',
  'resolved_injunction',
  'resolved_possession_or_perpetrator_moved',
  'victim_moved_with_support',
  'police_or_partner_lead',
  'not_enough_evidence',
  'perpetrator_unknown',
  'victim_does_not_wish_action',
  'no_contact_after_attempts',
  'not_hate_or_harassment_after_investigation',
  'outside_remit_referred',
  'staff_conduct_outcome',
] as const
export type ClosureReason = (typeof closureReasons)[number]

/** How somebody was told that we plan to close: spoken with · written to where that is safe · not reached after T14 · not safe to tell. */
export const tellingOutcomes = ['spoke', 'wrote_safely', 'not_reached', 'not_safe_to_tell'] as const
export type TellingOutcome = (typeof tellingOutcomes)[number]

/** Whether the alleged perpetrator has heard that it ends: only where they ever heard of it. */
export const perpetratorTold = ['told', 'never_notified', 'not_known_who', 'not_safe_to_tell'] as const
export type PerpetratorTold = (typeof perpetratorTold)[number]

/** An objection stops a closing; a request to look again comes after one. */
export const challengeKinds = ['objection', 'look_again'] as const
export type ChallengeKind = (typeof challengeKinds)[number]
export const challengeAnswers = ['upheld', 'not_upheld'] as const
export type ChallengeAnswer = (typeof challengeAnswers)[number]

/** What the check four weeks after found (T16). */
export const afterwards = ['nothing_since', 'something_new', 'not_reached'] as const
export type Afterwards = (typeof afterwards)[number]

/** What became of asking somebody how we did (T17). */
export const surveyStates = ['due', 'offered', 'answered', 'declined', 'skipped'] as const
export type SurveyState = (typeof surveyStates)[number]
/** Why nobody is asked (domain §3.11). */
export const surveySkips = ['not_safe', 'declined', 'child', 'restricted', 'no_safe_channel'] as const
export type SurveySkip = (typeof surveySkips)[number]

import type { ScreenAnswer, ScreenKind, ScreenOutcome } from './screen'

export const screenKindNames: Record<ScreenKind, string> = {
  adult: 'Adult safeguarding',
  child: 'Child safeguarding',
  domestic_abuse: 'Domestic abuse',
}

export const screenAnswerNames: Record<ScreenAnswer, string> = { yes: 'Yes', no: 'No', not_known: 'Not known' }

export const screenOutcomeNames: Record<ScreenOutcome, string> = {
  refer: 'Refer',
  no_referral: 'No referral',
  more_to_find_out: 'More to find out first',
}

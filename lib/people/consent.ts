/** The vocabulary of consent (domain §0 rule 7, §4.3): for one action each, dated, and theirs to take back. */

export const consentPurposes = [
  'tell_police',
  'speak_to_alleged_perpetrator',
  'refer_for_support',
  'share_with_agency',
  'use_my_name',
  'keep_evidence',
] as const
export const consentAnswers = ['yes', 'no', 'ask_later'] as const
export const consentMethods = ['verbal', 'written', 'portal'] as const

export type ConsentPurpose = (typeof consentPurposes)[number]
export type ConsentAnswer = (typeof consentAnswers)[number]
export type ConsentMethod = (typeof consentMethods)[number]

export const consentPurposeNames: Record<ConsentPurpose, string> = {
  tell_police: 'Tell the police',
  speak_to_alleged_perpetrator: 'Speak to the alleged perpetrator',
  refer_for_support: 'Refer them for support',
  share_with_agency: 'Share with another agency',
  use_my_name: 'Use their name',
  keep_evidence: 'Keep what they gave us as evidence',
}

export const consentAnswerNames: Record<ConsentAnswer, string> = { yes: 'Yes', no: 'No', ask_later: 'Ask later' }

export const consentMethodNames: Record<ConsentMethod, string> = {
  verbal: 'They said so',
  written: 'In writing',
  portal: 'In the mailbox on the site',
}

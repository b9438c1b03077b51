/** What somebody outside our remit said to our sending it on for them (domain S12). */
export const referralAnswers = ['agreed', 'will_do_it_themselves', 'not_wanted', 'not_reached'] as const
export type ReferralAnswer = (typeof referralAnswers)[number]

export const referralAnswerNames: Record<ReferralAnswer, string> = {
  agreed: 'They agreed that we send it',
  will_do_it_themselves: 'They will do it themselves',
  not_wanted: 'They do not want it',
  not_reached: 'We could not reach them',
}

/** To whom what is not ours is offered to be sent, every time (domain S12). */
export const usualAgencies = ['The council', 'The police, through third-party reporting'] as const

/** For how long what was passed on is kept, in calendar days after the last sending, or the decision (domain §6.4). */
export const keptDays = 90

/** What stands in the place of what was told. */
export const forgottenWords = `What was told has been deleted, ${keptDays} days after it was passed on.`

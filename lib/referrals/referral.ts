/** What somebody outside our remit said to our sending it on for them (domain S12). */
export const referralAnswers = ['agreed', 'will_do_it_themselves', 'not_wanted', 'not_reached'] as const
export type ReferralAnswer = (typeof referralAnswers)[number]

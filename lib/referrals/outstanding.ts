import { type ReferralAnswer, usualAgencies } from './referral'

/** What was recorded of one agency. Additions only: the newest of an agency counts. */
export type ReferralFacts = { agency: string; answer: ReferralAnswer; sentAt: Date | null; at: Date }

/** How it stands with each agency that was spoken of, newest first. */
export function newestOfEach<R extends ReferralFacts>(referrals: readonly R[]): R[] {
  const newestFirst = [...referrals].sort((a, b) => b.at.getTime() - a.at.getTime())
  return newestFirst.filter(({ agency }, i) => newestFirst.findIndex(other => other.agency === agency) === i)
}

/** Sent with their agreement, or left to them: nothing more is owed. */
export const isSettled = ({ answer, sentAt }: ReferralFacts): boolean =>
  sentAt !== null || answer === 'will_do_it_themselves' || answer === 'not_wanted'

/**
 * The agencies of which something is still owed: the usual ones that they were not asked about, and any where they agreed
 * and it was not sent, or were not reached (domain S12).
 */
export function outstanding(referrals: readonly ReferralFacts[]): string[] {
  const newest = newestOfEach(referrals)
  const unasked = usualAgencies.filter(agency => !newest.some(one => one.agency === agency))
  return [...unasked, ...newest.filter(one => !isSettled(one)).map(({ agency }) => agency)]
}

/** Why something may not be recorded as sent, or undefined: never without their yes. */
export function sendingProblem(answer: ReferralAnswer, isSent: boolean): string | undefined {
  if (!isSent || answer === 'agreed') return undefined
  return 'Nothing may be sent without their agreement: choose that they agreed, or leave the day empty.'
}

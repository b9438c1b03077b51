import { isChildAge } from '@/lib/people/age'
import type { ageBands } from '@/lib/reports/report'
import type { ScreenAnswer, ScreenKind, ScreenOutcome } from './screen'

export type Answers = Readonly<Record<string, ScreenAnswer>>

/** The test of the Care Act 2014, s.42, in its three parts: all of them yes (domain §3.8). */
export const meetsCareActTest = (answers: Answers): boolean =>
  ['adult_needs', 'adult_abuse', 'adult_protect'].every(code => answers[code] === 'yes')

/** Any sign of it puts the case on the domestic abuse route, the hate flag kept (domain §2.6). */
export const showsDomesticAbuse = (kind: ScreenKind, answers: Answers): boolean =>
  kind === 'domestic_abuse' && Object.values(answers).includes('yes')

/** Where all three parts hold, what is chosen is a referral, or a reason says why not. */
export function outcomeProblem(kind: ScreenKind, answers: Answers, outcome: ScreenOutcome, reason?: string) {
  if (outcome === 'refer' || reason) return undefined
  return kind === 'adult' && meetsCareActTest(answers)
    ? 'All three are yes: refer, or say why not'
    : 'Say why, in a few words'
}

/**
 * Whether a screen settles what is due the same day (T13): a referral of any kind does, and no referral after the screen
 * that their age asks for. More to find out leaves it running.
 */
export function settlesSafeguarding(
  kind: ScreenKind,
  outcome: ScreenOutcome,
  ageBand: (typeof ageBands)[number] | null,
): boolean {
  if (outcome === 'refer') return true
  return outcome === 'no_referral' && kind === (isChildAge(ageBand) ? 'child' : 'adult')
}

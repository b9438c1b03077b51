import { shortDate } from '@/lib/clock/format'
import { localDate } from '@/lib/clock/local'
import { type ConsentAnswer, type ConsentPurpose, consentPurposeNames } from './consent'

export type ConsentFacts = {
  purpose: ConsentPurpose
  answer: ConsentAnswer
  givenAt: Date
  expiresOn?: string | null
  withdrawnAt?: Date | null
  recipient?: string | null
}

export const consentStates = ['yes', 'no', 'ask_later', 'withdrawn', 'expired'] as const
export type ConsentState = (typeof consentStates)[number]

/** How a consent stands now: taken back outranks what was said, and a day that is over ends a yes (domain §4.3). */
export function consentState({ answer, expiresOn, withdrawnAt }: ConsentFacts, now: Date): ConsentState {
  if (withdrawnAt && withdrawnAt <= now) return 'withdrawn'
  if (answer === 'yes' && expiresOn && expiresOn < localDate(now)) return 'expired'
  return answer
}

/** Why nothing may be shared under it, or undefined where it may (domain §0 rule 7). */
export function shareProblem(consent: ConsentFacts, now: Date): string | undefined {
  const problems: Record<ConsentState, string | undefined> = {
    yes: undefined,
    no: 'They said no to this. Nothing may be shared.',
    ask_later: 'They have not said yes. Ask first.',
    withdrawn: 'They took this back. Nothing more may be shared.',
    expired: 'This agreement is over. Ask again first.',
  }
  return problems[consentState(consent, now)]
}

/**
 * Has what they said later on the same action taken its place: a no, or ask later, to the same people or to anybody? A yes
 * for one does not end with a no to another.
 */
export function isOutranked<C extends ConsentFacts>(consent: C, all: readonly C[]): boolean {
  const about = (other: C) => !folded(other) || folded(other) === folded(consent)
  return all.some(
    other =>
      other.purpose === consent.purpose &&
      other.answer !== 'yes' &&
      other.givenAt > consent.givenAt &&
      !other.withdrawnAt &&
      about(other),
  )
}

const folded = ({ recipient }: ConsentFacts) => recipient?.trim().toLowerCase()

const stateWords: Record<ConsentState, string> = {
  yes: 'yes',
  no: 'no',
  ask_later: 'ask later',
  withdrawn: 'taken back',
  expired: 'over',
}

/** "Tell the police: no, Thu 10 Dec" */
export function consentWords(consent: ConsentFacts, now: Date): string {
  const state = consentState(consent, now)
  const at = state === 'withdrawn' && consent.withdrawnAt ? consent.withdrawnAt : consent.givenAt
  return `${consentPurposeNames[consent.purpose]}: ${stateWords[state]}, ${shortDate(at)}`
}

/** The last word on each action: what was said before it is history. */
export function standing<C extends ConsentFacts>(consents: readonly C[]): C[] {
  const newest = new Map<ConsentPurpose, C>()
  for (const consent of [...consents].sort((a, b) => a.givenAt.getTime() - b.givenAt.getTime()))
    newest.set(consent.purpose, consent)
  return [...newest.values()]
}

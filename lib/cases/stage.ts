import type { ClosingFacts } from '@/lib/closing/closing-facts'
import type { WishToProceed } from '@/lib/people/person'
import type { CaseStatus } from './case'

/** Somebody to whom a move is owed something. `owed`: victim or witness, to whom support is. */
export type StagePerson = {
  id: string
  name: string
  victim: boolean
  wish: WishToProceed
  /** Their consent to go on was overridden by two people (domain §0 rule 7). */
  overridden: boolean
  assessed: boolean
  planGiven: boolean
}

/** What moves are judged by: the same for the buttons of a page and for the command behind them. */
export type StageFacts = {
  id: string
  status: CaseStatus
  firstContactMade: boolean
  people: readonly StagePerson[]
  hasFinding: boolean
  /** What is still to be done of plans, by whom they were made with. */
  openActions: readonly { personId: string; name: string; count: number }[]
  /** What closing it is judged by. */
  closing: ClosingFacts
  /** A manager found that an objection, or a request to look again, was right. */
  challengeUpheld: boolean
  closedAt: Date | null
  actor: { id: string; decides: boolean }
  reopening: ReopeningReason | undefined
  now: Date
}

/** Why a closed case is opened again (domain §3.11). A new incident is none of these: it is a new, linked case. */
export const reopeningReasons = ['closed_in_error', 'new_evidence', 'objection_upheld'] as const
export type ReopeningReason = (typeof reopeningReasons)[number]

export const reopeningReasonNames: Record<ReopeningReason, string> = {
  closed_in_error: 'It was closed in error',
  new_evidence: 'There is new evidence about the same incidents',
  objection_upheld: 'They objected, and were right',
}

const noWish: readonly WishToProceed[] = ['support_only', 'no', 'withdrawn']

export const victimsOf = ({ people }: StageFacts) => people.filter(({ victim }) => victim)

/** Every victim wants support and nothing else. */
export const isSupportOnly = (facts: StageFacts): boolean =>
  victimsOf(facts).length > 0 && victimsOf(facts).every(({ wish }) => noWish.includes(wish))

/** Somebody wants us to act, or two people decided that we must; nobody is asked where no victim is known. */
export const mayInvestigate = (facts: StageFacts): boolean =>
  victimsOf(facts).length === 0 || victimsOf(facts).some(({ wish, overridden }) => wish === 'yes' || overridden)

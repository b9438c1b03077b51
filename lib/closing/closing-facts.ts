import { isWorkingDay } from '@/lib/clock/working-days'
import type { WishToProceed } from '@/lib/people/person'
import type { RiskBand } from '@/lib/risk/risk'
import type { ClosureReason, PerpetratorTold, TellingOutcome } from './closing'

/** A victim or witness, with what closing owes to them. */
export type ClosingPerson = {
  id: string
  name: string
  victim: boolean
  wish: WishToProceed
  /** The minimum offers (domain §4.2) that they have not had. */
  missingOffers: readonly string[]
  band: RiskBand | null
  assessedAt: Date | null
  /** Three attempts to reach them, and the wait after them, are over (T14). */
  waited: boolean
  /** The newest telling of the open proposal. */
  told: Telling | null
}
export type Telling = {
  outcome: TellingOutcome
  rightsGiven: boolean
  agrees: boolean | null
  hasNote: boolean
  at: Date
}

export type Proposal = {
  reason: ClosureReason
  nothingMore: boolean
  highRiskSigned: boolean
  perpetratorTold: PerpetratorTold
  /** The last local day on which they may disagree. */
  objectBy: string
  proposedBy: string
  proposedAt: Date
}
export type Objection = { personId: string | null; answer: 'upheld' | 'not_upheld' | null; answeredAt: Date | null }

/** Everything that closing a case is judged by: the same for its page, its commands and the database. */
export type ClosingFacts = {
  caseId: string
  restricted: boolean
  people: readonly ClosingPerson[]
  hasFinding: boolean
  openActions: readonly { personId: string; name: string; count: number }[]
  openMeasures: number
  lastIncidentAt: Date | null
  /** They have been spoken to as alleged perpetrator: they must hear that it ends. */
  perpetratorNotified: boolean
  /** What is proposed, or is about to be. */
  proposal: Proposal | null
  /** Objections to what is proposed. */
  objections: readonly Objection[]
  holds: readonly string[]
  /** Days on which nobody works beside the bank holidays. */
  closures: string[]
  /** The local day. */
  today: string
  actor: { id: string; decides: boolean; works: boolean }
}

/** So many working days without an incident before a closing (domain §3.11). */
export const quietWorkingDays = 20

/** Reasons that rest on no finding of ours: their own wish, that nobody was reached, or that another leads. */
export const withoutFinding: readonly ClosureReason[] = [
  'victim_moved_with_support',
  'police_or_partner_lead',
  'victim_does_not_wish_action',
  'no_contact_after_attempts',
  'outside_remit_referred',
]

/** Working days after one local date up to and with another. */
export function workingDaysBetween(from: string, to: string, closures: string[] = []): number {
  let days = 0
  for (let day = next(from); day <= to; day = next(day)) if (isWorkingDay(day, closures)) days += 1
  return days
}

const next = (date: string) => new Date(Date.parse(`${date}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

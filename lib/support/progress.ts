import { instantAt, localDate } from '@/lib/clock/local'
import type { OfferDecision } from './offer'

/** How far what somebody accepted has come (domain §4.2). What it costs is written down, and decides nothing (C-5). */
export type Progress = {
  referredAt: Date | null
  agencyAccepted: boolean | null
  startedAt: Date | null
  endedAt: Date | null
  outcome: string | null
  costPence: number | null
}

type Offered = { decision: OfferDecision; offeredAt: Date }

/** Why this cannot be what happened, or undefined. Dates are compared by the day. */
export function progressProblem({ decision, offeredAt }: Offered, progress: Progress, now: Date): string | undefined {
  const { referredAt, agencyAccepted, startedAt, endedAt } = progress
  if (decision !== 'accepted' && !(decision === 'withdrawn' && endedAt))
    return 'They have not accepted this. Record their answer first.'
  const days = [referredAt, startedAt, endedAt].flatMap(at => (at ? [localDate(at)] : []))
  if (days.some(day => day > localDate(now))) return 'This day is still to come. Record it once it has happened.'
  if (days.some(day => day < localDate(offeredAt))) return 'This day is before it was offered to them.'
  if (agencyAccepted !== null && !referredAt) return 'Say first on which day they were referred.'
  if (!inOrder(days)) return 'These days are not in order: referred, started, ended.'
}

const inOrder = (days: readonly string[]) => days.every((day, i) => i === 0 || (days[i - 1] ?? '') <= day)

/** A day as an instant: now where it is today, so that nothing lies in the future; as it was kept where it is the same day. */
export function momentOf(day: string | undefined, kept: Date | null, now: Date): Date | null {
  if (!day) return null
  if (kept && localDate(kept) === day) return kept
  return day === localDate(now) ? now : instantAt(day, '12:00')
}

import type { ClockReading } from './clock-state'

/** Why a clock has passed its target: told apart, so that nobody rings unsafely to meet a figure (domain §0 rule 3). */
export const lateReasons = [
  'unassigned',
  'officer_away',
  'not_attempted',
  'attempted',
  'deferred_for_safety',
  'waiting',
] as const
export type LateReason = (typeof lateReasons)[number]

export const lateReasonNames: Record<LateReason, string> = {
  unassigned: 'Nobody has the case',
  officer_away: 'The officer is away',
  not_attempted: 'Not attempted',
  attempted: 'Attempted, not reached',
  deferred_for_safety: 'Deferred for safety, no breach',
  waiting: 'They asked us to wait, no breach',
}

export type Holder = 'none' | 'away' | 'there'
export type LateFacts = { reading: ClockReading; holder: Holder; attempts: number }

/** What holds a clock back, the reason that somebody else can put right first. Undefined while it is on time. */
export function lateReason({ reading: { state }, holder, attempts }: LateFacts): LateReason | undefined {
  if (state === 'deferred_for_safety' || state === 'waiting') return state
  if (state === 'attempted') return 'attempted'
  if (state !== 'overdue') return undefined
  if (holder === 'none') return 'unassigned'
  if (holder === 'away') return 'officer_away'
  return attempts > 0 ? 'attempted' : 'not_attempted'
}

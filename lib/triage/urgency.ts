import { type ClockTimes, clockState, dueBy } from '@/lib/cases/clock-state'
import { localDate } from '@/lib/clock/local'
import type { Severity } from '@/lib/reports/report'

export type Urgency = 'first' | 'today' | 'later'

/** Emergencies and what is overdue come first, then what is due today, then the rest: the order that keeps people safest. */
export function urgencyOf(clock: ClockTimes & { severity: Severity }, now: Date): Urgency {
  const { state } = clockState(clock, now)
  if (state === 'overdue') return 'first'
  const dueToday = localDate(dueBy(clock)) <= localDate(now)
  if (clock.severity === 'A1' && state !== 'deferred_for_safety' && state !== 'waiting') return 'first'
  return dueToday ? 'today' : 'later'
}

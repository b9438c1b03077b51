import type { Step } from '@/lib/cases/steps/step'
import { localDate } from '@/lib/clock/local'

export const urgencies = ['first', 'today', 'later'] as const
export type Urgency = (typeof urgencies)[number]

/**
 * Emergencies and what is overdue come first, then what is due today, then the rest: the order that keeps people safest.
 * Deferred for safety, or because they asked to wait, is never a hurry before its time.
 */
export function urgencyOf({ reading, severity }: Pick<Step, 'reading' | 'severity'>, now: Date): Urgency {
  if (!reading) return 'later'
  const { state, at } = reading
  if (state === 'overdue') return 'first'
  const isHeld = state === 'deferred_for_safety' || state === 'waiting'
  if (severity === 'A1' && !isHeld) return 'first'
  return localDate(at) <= localDate(now) ? 'today' : 'later'
}

/** Two weeks: what is due later needs no thought yet. */
const near = 14 * 86_400_000

/** Whether a step may be folded away for now: due in more than two weeks. What has no clock never is. */
export const isFarOff = ({ reading }: Pick<Step, 'reading'>, now: Date): boolean =>
  reading !== undefined && reading.at.getTime() - now.getTime() > near

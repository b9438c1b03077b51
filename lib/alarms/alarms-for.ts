import { longGap } from '@/lib/clock/working-days'
import type { Answers } from '@/lib/reports/answers'
import { isChild, needsSafetyLock } from '@/lib/reports/journey'
import { severityOf } from '@/lib/reports/severity'
import type { AlarmKind } from './alarm'

/**
 * For which reasons the duty manager is called at once when a report has arrived (domain §2.5, §3.10): somebody may be in
 * danger (A1), or nobody is in for three days or more and what was told is an emergency or would make the risk High
 * whatever the score.
 */
export function alarmsFor(told: Answers, now: Date, closures: string[]): AlarmKind[] {
  const emergency = severityOf(told) === 'A1'
  const long = longGap(now, closures) && (emergency || isOverriddenAtIntake(told))
  return [...(emergency ? (['emergency'] as const) : []), ...(long ? (['long_gap'] as const) : [])]
}

/** What is known from the answers alone (domain §3.5): a child who is targeted, a "friend" who takes or has moved in, violence. */
export function isOverriddenAtIntake(told: Answers): boolean {
  const isTarget = told.role === undefined || told.role === 'victim' || told.role === 'staff_self'
  const violence = told.types?.some(type => type === 'assault' || type === 'sexual_assault_or_harassment') ?? false
  return (isTarget && isChild(told)) || needsSafetyLock(told) || violence
}

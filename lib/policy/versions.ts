import { localDate, plainDate } from '@/lib/clock/local'

type Dated = { version: number; validFrom: string | null }

/**
 * The version in force on a day (ISO, local): of those that have begun, the one that began last, and of two that began
 * together the higher number. One without a day was in force from the beginning. Undefined before any has begun.
 */
export function versionOn<V extends Dated>(versions: readonly V[], day: string): V | undefined {
  return versions.filter(({ validFrom }) => (validFrom ?? '') <= day).sort(byBeginning)[0]
}

/** The newest beginning first. */
export function byBeginning(a: Dated, b: Dated): number {
  return (b.validFrom ?? '').localeCompare(a.validFrom ?? '') || b.version - a.version
}

/** How near the next review is (domain §1 C-9.1): 6, 3 and 1 months before it, and past it. Undefined while it is far off. */
export const reviewReminders = ['six_months', 'three_months', 'one_month', 'overdue'] as const
export type ReviewReminder = (typeof reviewReminders)[number]

export function reviewReminder(nextReview: string, now: Date): ReviewReminder | undefined {
  const today = localDate(now)
  const monthsBefore = (months: number) => plainDate(nextReview).subtract({ months }).toString()
  if (today > nextReview) return 'overdue'
  if (today >= monthsBefore(1)) return 'one_month'
  if (today >= monthsBefore(3)) return 'three_months'
  return today >= monthsBefore(6) ? 'six_months' : undefined
}

/** Three years after it was approved: what a form suggests, and anybody may change (domain §1 C-9.1). */
export const usualReview = (approvedOn: string): string => plainDate(approvedOn).add({ months: 36 }).toString()

import { dueAt, triageDueAt } from '@/lib/clock/working-days'
import type { Severity } from '@/lib/reports/report'

const contactHoursInEmergency = 4
const hour = 3_600_000

export type IntakeFacts = { receivedAt: Date; severity: Severity; canBeReached: boolean }

/** When triage of a report is due (T2, domain §3.4): 12:00 on the next working day, or one clock hour for A1. */
export function triageTarget({ receivedAt, severity }: IntakeFacts, closures: string[]): Date {
  return triageDueAt(receivedAt, severity === 'A1', closures)
}

/**
 * When first contact by a named person is due (T3, domain §3.4): 17:00 on the next working day.
 * In an emergency (A1) an attempt is due within four clock hours where a safe way to reach them is known (domain §2.5).
 */
export function firstContactTarget({ receivedAt, severity, canBeReached }: IntakeFacts, closures: string[]): Date {
  const due = dueAt(receivedAt, 1, closures)
  if (severity !== 'A1' || !canBeReached) return due
  return new Date(Math.min(due.getTime(), receivedAt.getTime() + contactHoursInEmergency * hour))
}

import type { Severity } from '@/lib/reports/report'
import { dueOf, emergencyDueOf, type TargetRules } from './target-rules'

export type IntakeFacts = { receivedAt: Date; severity: Severity; canBeReached: boolean }

/** When triage of a report is due (T2, domain §3.4): 12:00 on the next working day, or one clock hour for A1. */
export function triageTarget({ receivedAt, severity }: IntakeFacts, rules: TargetRules): Date {
  const emergency = severity === 'A1' ? emergencyDueOf(rules, 'T2', receivedAt) : undefined
  return emergency ?? dueOf(rules, 'T2', receivedAt)
}

/**
 * When first contact by a named person is due (T3, domain §3.4): 17:00 on the next working day.
 * In an emergency (A1) an attempt is due within four clock hours where a safe way to reach them is known (domain §2.5).
 */
export function firstContactTarget({ receivedAt, severity, canBeReached }: IntakeFacts, rules: TargetRules): Date {
  const due = dueOf(rules, 'T3', receivedAt)
  const emergency = severity === 'A1' && canBeReached ? emergencyDueOf(rules, 'T3', receivedAt) : undefined
  return emergency && emergency < due ? emergency : due
}

import type { SafetyAnswer, Severity } from '@/lib/reports/report'

/**
 * How urgent a new report is (domain §2.5, P1). "In danger now" and "not sure" are both A1: whoever cannot say that
 * they are safe is treated as not safe. Everything else is A2, and nothing is lower (rule 10).
 */
export function severityOf({ safe }: { safe?: SafetyAnswer | null | undefined }): Severity {
  return safe === 'in_danger' || safe === 'not_sure' ? 'A1' : 'A2'
}

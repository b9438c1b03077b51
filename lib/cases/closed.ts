import { Refusal } from '@/lib/errors'
import type { CaseStatus } from './case'

/**
 * Throws `rule` where a case is closed: what its closure rests on stays as it was found, and nobody would be reminded of
 * work that is left there (domain §3.11, §0 rule 12).
 */
export function refuseOnceClosed({ status }: { status: CaseStatus }): void {
  if (status === 'closed')
    throw new Refusal(
      'rule',
      'This case is closed. Ask a manager to open it again, or enter what is new as a new report.',
    )
}

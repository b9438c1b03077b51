import { policyVersions } from '@/drizzle/schema/landlord'
import { clockState } from '@/lib/cases/clock-state'
import type { Step } from '@/lib/cases/steps/step'
import { dateWords } from '@/lib/clock/format'
import { instantAt, localDate } from '@/lib/clock/local'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { openRequestsIn } from './asking'
import { policyFormatNames } from './formats'
import { type ReviewReminder, reviewReminder, versionOn } from './versions'

/** Requests for the policy in another form, each by its day (domain §1 C-3.1). */
export async function policyRequestsDue(tx: Tx): Promise<Step[]> {
  const open = await openRequestsIn(tx)
  return open.map(({ id, format, dueAt }) => ({
    ...{ id: `policy-request-${id}`, kind: 'policy_request' as const, reference: '', severity: 'A2' as const },
    title: `Send the policy: ${policyFormatNames[format].toLowerCase()}`,
    reading: clockState({ dueAt }, now()),
  }))
}

/** The review of the policy, 6, 3 and 1 months before its day, and past it (domain §1 C-9.1). */
export async function policyReviewDue(tx: Tx): Promise<Step[]> {
  const inForce = versionOn(await tx.select().from(policyVersions), localDate(now()))
  return inForce ? reviewStep(inForce.nextReview, now()) : []
}

const soon: Record<ReviewReminder, string | undefined> = {
  six_months: 'Within 6 months',
  three_months: 'Within 3 months',
  one_month: undefined,
  overdue: undefined,
}

/** One with more than a month to go has no clock yet, so that it is neither pressing nor folded away. */
export function reviewStep(nextReview: string, at: Date): Step[] {
  const reminder = reviewReminder(nextReview, at)
  if (!reminder) return []
  const early = soon[reminder]
  const due = instantAt(nextReview, '17:00')
  return [
    {
      ...{ id: 'policy-review', kind: 'policy_review' as const, reference: '', severity: 'A2' as const },
      title: reminder === 'overdue' ? 'The review of the policy is overdue' : 'Review the policy',
      note: `${early ? `${early}: by` : 'By'} ${dateWords(due)}`,
      ...(!early && { reading: clockState({ dueAt: due }, at) }),
    },
  ]
}

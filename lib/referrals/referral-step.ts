import { type ClockTimes, clockState } from '@/lib/cases/clock-state'
import type { Step } from '@/lib/cases/steps/step'
import type { Severity } from '@/lib/reports/report'
import { outstanding, type ReferralFacts } from './outstanding'

type ReferredOut = {
  id: string
  reference: string
  severity: Severity
  /** First contact (T3), which still runs: somebody is owed an answer, also where it is a no. */
  clock: ClockTimes | null
  referrals: readonly ReferralFacts[]
}

/** What is owed to somebody whose report is not ours: an explanation, then its being passed on. Nobody who cannot be reached. */
export function referralStep({ id, reference, severity, clock, referrals }: ReferredOut, now: Date): Step[] {
  const about = { id: `referral-${id}`, kind: 'referral' as const, reference, severity, reportId: id }
  if (clock && !clock.achievedAt && !clock.endedAt)
    return [
      {
        ...about,
        title: 'Explain that it is not ours, and who can help',
        target: 'T3',
        reading: clockState(clock, now),
      },
    ]
  const left = outstanding(referrals)
  if (!clock?.achievedAt || left.length === 0) return []
  return [{ ...about, title: 'Pass it on, or record what they said', note: left.join(', ') }]
}

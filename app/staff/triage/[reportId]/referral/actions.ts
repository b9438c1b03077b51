'use server'
import { reportAction } from '@/app/staff/triage/_parts/report-action'
import type { FormState } from '@/lib/forms/submit'
import { recordReferral } from '@/lib/referrals/recording'
import { referralSchema } from '@/lib/referrals/schema'

export async function recordReferralAction(reportId: string, _previous: FormState, form: FormData): Promise<FormState> {
  return reportAction(reportId, 'referral', referralSchema, form, (actor, input) =>
    recordReferral(actor, reportId, input),
  )
}

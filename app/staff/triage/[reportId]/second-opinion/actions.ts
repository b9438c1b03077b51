'use server'
import { reportAction } from '@/app/staff/triage/_parts/report-action'
import type { FormState } from '@/lib/forms/submit'
import { answerOrdinary } from '@/lib/triage/agreeing'
import { secondOpinionSchema } from '@/lib/triage/schema-beside'

export async function answerOrdinaryAction(reportId: string, _previous: FormState, form: FormData): Promise<FormState> {
  return reportAction(reportId, 'answered', secondOpinionSchema, form, (actor, input) =>
    answerOrdinary(actor, reportId, input),
  )
}

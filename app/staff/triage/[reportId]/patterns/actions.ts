'use server'
import { reportAction } from '@/app/staff/triage/_parts/report-action'
import type { FormState } from '@/lib/forms/submit'
import { answerForReport } from '@/lib/patterns/commands'
import { patternAnswerSchema } from '@/lib/patterns/schema'

export async function answerReportMatchAction(reportId: string, _: FormState, form: FormData): Promise<FormState> {
  return reportAction(reportId, 'pattern', patternAnswerSchema, form, (actor, input) =>
    answerForReport(actor, reportId, input),
  )
}

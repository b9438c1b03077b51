'use server'
import { reportAction } from '@/app/staff/triage/_parts/report-action'
import type { FormState } from '@/lib/forms/submit'
import { classify } from '@/lib/triage/classifying'
import { classificationSchema } from '@/lib/triage/schema-beside'

export async function classifyAction(reportId: string, _previous: FormState, form: FormData): Promise<FormState> {
  return reportAction(reportId, 'classified', classificationSchema, form, (actor, input) =>
    classify(actor, reportId, input),
  )
}

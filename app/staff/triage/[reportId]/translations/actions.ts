'use server'
import { reportAction } from '@/app/staff/triage/_parts/report-action'
import type { FormState } from '@/lib/forms/submit'
import { translateReport } from '@/lib/triage/additions'
import { translationSchema } from '@/lib/triage/schema-beside'

export async function translateAction(reportId: string, _previous: FormState, form: FormData): Promise<FormState> {
  return reportAction(reportId, 'translation', translationSchema, form, (actor, input) =>
    translateReport(actor, reportId, input),
  )
}

'use server'
import { reportAction } from '@/app/staff/triage/_parts/report-action'
import type { FormState } from '@/lib/forms/submit'
import { addToReport } from '@/lib/triage/additions'
import { additionSchema } from '@/lib/triage/schema-beside'

export async function addToReportAction(reportId: string, _previous: FormState, form: FormData): Promise<FormState> {
  return reportAction(reportId, 'addition', additionSchema, form, (actor, input) => addToReport(actor, reportId, input))
}

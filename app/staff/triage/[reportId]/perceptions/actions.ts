'use server'
import { reportAction } from '@/app/staff/triage/_parts/report-action'
import type { FormState } from '@/lib/forms/submit'
import { addPerception } from '@/lib/triage/perceiving'
import { perceptionSchema } from '@/lib/triage/schema-beside'

export async function addPerceptionAction(reportId: string, _previous: FormState, form: FormData): Promise<FormState> {
  return reportAction(reportId, 'perception', perceptionSchema, form, (actor, input) =>
    addPerception(actor, reportId, input),
  )
}

'use server'
import { caseAction } from '@/app/staff/cases/_parts/case-action'
import { surveySchema } from '@/lib/closing/survey-schema'
import { settleSurvey } from '@/lib/closing/survey-settling'
import type { FormState } from '@/lib/forms/submit'

export async function settleSurveyAction(
  caseId: string,
  personId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return caseAction(caseId, 'survey', surveySchema, form, (actor, input) =>
    settleSurvey(actor, caseId, personId, input),
  )
}

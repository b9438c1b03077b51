'use server'
import { caseAction } from '@/app/staff/cases/_parts/case-action'
import { recordIncident } from '@/lib/cases/incident-commands'
import { incidentSchema } from '@/lib/cases/incident-schema'
import type { FormState } from '@/lib/forms/submit'

export async function recordIncidentAction(caseId: string, _previous: FormState, form: FormData): Promise<FormState> {
  return caseAction(caseId, 'incident', incidentSchema, form, (actor, input) => recordIncident(actor, caseId, input))
}

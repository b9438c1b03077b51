'use server'
import { reportAction } from '@/app/staff/triage/_parts/report-action'
import type { FormState } from '@/lib/forms/submit'
import { clearCloseness, endLettingIn, letIn } from '@/lib/restricted/letting-in'
import { letInSchema, oneColleagueSchema } from '@/lib/restricted/schema'

export async function letIntoReportAction(report: string, _previous: FormState, form: FormData): Promise<FormState> {
  return reportAction(report, 'let-in', letInSchema, form, (actor, input) => letIn(actor, { report }, input))
}

export async function endReportLettingInAction(
  report: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return reportAction(report, 'let-in', oneColleagueSchema, form, (actor, { id }) =>
    endLettingIn(actor, { report }, id),
  )
}

export async function clearReportAction(report: string, _previous: FormState, form: FormData): Promise<FormState> {
  return reportAction(report, 'let-in', oneColleagueSchema, form, (actor, { id }) =>
    clearCloseness(actor, { report }, id),
  )
}

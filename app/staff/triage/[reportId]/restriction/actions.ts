'use server'
import { redirect } from 'next/navigation'
import { staffAction } from '@/app/_session/staff-action'
import type { FormState } from '@/lib/forms/submit'
import { recuseFromReport, restrictReport } from '@/lib/restricted/restricting'
import { recusalSchema, restrictionSchema } from '@/lib/restricted/schema'

/** Both lead to Today: the report may no longer be theirs to see, and its address says nothing. */
export async function restrictReportAction(reportId: string, _previous: FormState, form: FormData): Promise<FormState> {
  return staffAction(restrictionSchema, form, async (actor, input) => {
    await restrictReport(actor, reportId, input)
    redirect('/staff?done=restricted')
  })
}

export async function recuseAction(reportId: string, _previous: FormState, form: FormData): Promise<FormState> {
  return staffAction(recusalSchema, form, async actor => {
    await recuseFromReport(actor, reportId)
    redirect('/staff?done=recused')
  })
}

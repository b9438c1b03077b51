'use server'
import { leadingAction } from '@/app/_session/leading-action'
import { treatPeople } from '@/lib/case-files/commands'
import { peopleSchema } from '@/lib/case-files/schema'
import type { FormState } from '@/lib/forms/submit'

export async function treatPeopleAction(
  caseId: string,
  fileId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return leadingAction(
    `/staff/cases/${caseId}/case-files/${fileId}/passages`,
    peopleSchema,
    form,
    (actor, { hidden }) => treatPeople(actor, caseId, fileId, hidden),
  )
}

'use server'
import { redirect } from 'next/navigation'
import { staffAction } from '@/app/_session/staff-action'
import { askForFile } from '@/lib/case-files/commands'
import { askSchema } from '@/lib/case-files/schema'
import type { FormState } from '@/lib/forms/submit'

export async function askForFileAction(caseId: string, _previous: FormState, form: FormData): Promise<FormState> {
  return staffAction(askSchema, form, async (actor, input) => {
    const fileId = await askForFile(actor, caseId, input)
    redirect(`/staff/cases/${caseId}/case-files/${fileId}`)
  })
}

'use server'
import { redirect } from 'next/navigation'
import { staffAction } from '@/app/_session/staff-action'
import { answerPassages } from '@/lib/case-files/commands'
import { passagesSchema } from '@/lib/case-files/schema'
import type { FormState } from '@/lib/forms/submit'

/** What was answered is kept; a page with something left open is shown again. */
export async function answerPassagesAction(
  caseId: string,
  fileId: string,
  page: number,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return staffAction(passagesSchema, form, async (actor, { answers, asked }) => {
    const changed = await answerPassages(actor, caseId, fileId, answers)
    const isWhole = changed === 0 && answers.length === asked
    redirect(`/staff/cases/${caseId}/case-files/${fileId}/passages${isWhole ? '' : `?page=${page}`}`)
  })
}

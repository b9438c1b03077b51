'use server'
import { leadingAction } from '@/app/_session/leading-action'
import { answerFile } from '@/lib/case-files/agreeing'
import { proposeFile, withdrawFile } from '@/lib/case-files/commands'
import { agreeSchema, nothingSchema } from '@/lib/case-files/schema'
import type { FormState } from '@/lib/forms/submit'

const to = (caseId: string, fileId: string) => `/staff/cases/${caseId}/case-files/${fileId}`

export async function proposeAction(
  caseId: string,
  fileId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return leadingAction(to(caseId, fileId), nothingSchema, form, actor => proposeFile(actor, caseId, fileId))
}

export async function withdrawAction(
  caseId: string,
  fileId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return leadingAction(to(caseId, fileId), nothingSchema, form, actor => withdrawFile(actor, caseId, fileId))
}

export async function answerFileAction(
  caseId: string,
  fileId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return leadingAction(to(caseId, fileId), agreeSchema, form, (actor, input) =>
    answerFile(actor, caseId, fileId, input),
  )
}

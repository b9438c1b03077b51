'use server'
import { caseAction } from '@/app/staff/cases/_parts/case-action'
import { diarySchema } from '@/lib/cases/diary'
import { takeDiaryEntry } from '@/lib/cases/diary-commands'
import type { FormState } from '@/lib/forms/submit'

export async function takeDiaryEntryAction(caseId: string, _previous: FormState, form: FormData): Promise<FormState> {
  return caseAction(caseId, 'diary', diarySchema, form, (actor, input) => takeDiaryEntry(actor, caseId, input))
}

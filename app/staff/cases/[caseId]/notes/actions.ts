'use server'
import { caseAction } from '@/app/staff/cases/_parts/case-action'
import { addNote } from '@/lib/cases/commands'
import { noteSchema } from '@/lib/cases/schema'
import type { FormState } from '@/lib/forms/submit'

export async function addNoteAction(caseId: string, _previous: FormState, form: FormData): Promise<FormState> {
  return caseAction(caseId, 'note', noteSchema, form, (actor, input) => addNote(actor, caseId, input))
}

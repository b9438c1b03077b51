'use server'
import { leadingAction } from '@/app/_session/leading-action'
import type { FormState } from '@/lib/forms/submit'
import { addEntry } from '@/lib/support/catalogue-commands'
import { entrySchema } from '@/lib/support/catalogue-schema'

export async function addEntryAction(_previous: FormState, form: FormData): Promise<FormState> {
  return leadingAction('/staff/administration/catalogue?done=added', entrySchema, form, addEntry)
}

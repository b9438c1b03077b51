'use server'
import { leadingAction } from '@/app/_session/leading-action'
import type { FormState } from '@/lib/forms/submit'
import { askGlass } from '@/lib/restricted/glass-commands'
import { glassSchema } from '@/lib/restricted/glass-schema'

/** The same answer whatever was typed. */
export async function askGlassAction(_: FormState, form: FormData): Promise<FormState> {
  return leadingAction('/staff/glass?done=asked', glassSchema, form, askGlass)
}

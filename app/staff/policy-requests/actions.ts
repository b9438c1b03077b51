'use server'
import { leadingAction } from '@/app/_session/leading-action'
import type { FormState } from '@/lib/forms/submit'
import { enterRequest } from '@/lib/policy/asking'
import { askSchema } from '@/lib/policy/schema'

export async function enterRequestAction(_previous: FormState, form: FormData): Promise<FormState> {
  return leadingAction('/staff/policy-requests?done=entered', askSchema, form, enterRequest)
}

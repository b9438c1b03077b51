'use server'
import { leadingAction } from '@/app/_session/leading-action'
import type { FormState } from '@/lib/forms/submit'
import { publishPolicy } from '@/lib/policy/publishing'
import { publishSchema } from '@/lib/policy/schema'

export async function publishPolicyAction(_previous: FormState, form: FormData): Promise<FormState> {
  return leadingAction('/staff/administration/policy?done=published', publishSchema, form, publishPolicy)
}

'use server'
import { leadingAction } from '@/app/_session/leading-action'
import type { FormState } from '@/lib/forms/submit'
import { finishRequest } from '@/lib/policy/asking'
import { doneSchema } from '@/lib/policy/schema'

export async function finishRequestAction(requestId: string, _previous: FormState, form: FormData): Promise<FormState> {
  return leadingAction('/staff/policy-requests?done=finished', doneSchema, form, (actor, input) =>
    finishRequest(actor, requestId, input),
  )
}

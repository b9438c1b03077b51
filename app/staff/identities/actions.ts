'use server'
import { leadingAction } from '@/app/_session/leading-action'
import type { FormState } from '@/lib/forms/submit'
import { leaveCircle, widenCircle } from '@/lib/people/limited-commands'
import { leavingSchema, wideningSchema } from '@/lib/people/limited-schema'

export async function widenCircleAction(personId: string, _: FormState, form: FormData): Promise<FormState> {
  return leadingAction('/staff/identities?done=widened', wideningSchema, form, (actor, input) =>
    widenCircle(actor, personId, input),
  )
}

export async function leaveCircleAction(personId: string, _: FormState, form: FormData): Promise<FormState> {
  return leadingAction('/staff/identities?done=left', leavingSchema, form, actor => leaveCircle(actor, personId))
}

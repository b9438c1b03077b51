'use server'
import { leadingAction } from '@/app/_session/leading-action'
import type { FormState } from '@/lib/forms/submit'
import { endAccount } from '@/lib/staff/commands'
import { leavingSchema } from '@/lib/staff/schema'

export async function endAccountAction(id: string, _previous: FormState, form: FormData): Promise<FormState> {
  return leadingAction(`/staff/administration/staff/${id}?done=left`, leavingSchema, form, actor =>
    endAccount(actor, id),
  )
}

'use server'
import { redirect } from 'next/navigation'
import { staffAction } from '@/app/_session/staff-action'
import { nameHeadTo } from '@/lib/audit/head-commands'
import { headSchema } from '@/lib/audit/head-schema'
import type { FormState } from '@/lib/forms/submit'

export async function nameHeadToAction(_previous: FormState, form: FormData): Promise<FormState> {
  return staffAction(headSchema, form, async (actor, input) => {
    await nameHeadTo(actor, input)
    redirect('/staff/administration/audit-heads?done=yes')
  })
}

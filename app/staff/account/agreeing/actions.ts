'use server'
import { redirect } from 'next/navigation'
import { accountAction } from '@/app/_session/account-action'
import { wholly } from '@/lib/account/own'
import type { FormState } from '@/lib/forms/submit'
import { agree } from '@/lib/staff/agreeing'
import { agreeingSchema } from '@/lib/staff/schema'

export async function agreeAction(_previous: FormState, form: FormData): Promise<FormState> {
  return accountAction(agreeingSchema, form, async standing => {
    await agree(wholly(standing))
    redirect('/staff')
  })
}

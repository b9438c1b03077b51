'use server'
import { redirect } from 'next/navigation'
import { accountAction } from '@/app/_session/account-action'
import type { FormState } from '@/lib/forms/submit'
import { agree } from '@/lib/staff/agreeing'
import { agreeingSchema } from '@/lib/staff/schema'

export async function agreeAction(_previous: FormState, form: FormData): Promise<FormState> {
  return accountAction(agreeingSchema, form, async ({ person }) => {
    await agree(person)
    redirect('/staff')
  })
}

'use server'
import { redirect } from 'next/navigation'
import { askRecovery } from '@/lib/account/forgotten'
import { forgottenSchema } from '@/lib/account/schema'
import { type FormState, submit } from '@/lib/forms/submit'

export async function askRecoveryAction(_previous: FormState, form: FormData): Promise<FormState> {
  return submit(forgottenSchema, form, async ({ email }) => {
    await askRecovery(email)
    redirect('/staff/sign-in/forgotten?done=asked')
  })
}

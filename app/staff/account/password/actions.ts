'use server'
import { redirect } from 'next/navigation'
import { accountAction } from '@/app/_session/account-action'
import { sessionSecret } from '@/app/_session/staff'
import { changePassword } from '@/lib/account/password-commands'
import { changingSchema } from '@/lib/account/schema'
import type { FormState } from '@/lib/forms/submit'

/** No password ever comes back to the page. */
export async function changePasswordAction(_previous: FormState, form: FormData): Promise<FormState> {
  const state = await accountAction(changingSchema, form, async (standing, input) => {
    await changePassword(standing, (await sessionSecret()) ?? '', input)
    redirect('/staff/account?done=password')
  })
  return { ...state, values: {} }
}

'use server'
import { device } from '@/app/_session/device'
import { goOn } from '@/app/_session/sign-in-step'
import { choosePassword } from '@/lib/account/password-commands'
import { choosingSchema } from '@/lib/account/schema'
import { type FormState, submit } from '@/lib/forms/submit'

/** The link is good once, whoever bound it: another's opens another's. */
export async function chooseAction(token: string, _previous: FormState, form: FormData): Promise<FormState> {
  const state = await submit(choosingSchema, form, async ({ password }) => {
    await goOn(await choosePassword(String(token), password, await device()), '/staff')
  })
  return { ...state, values: {} }
}

'use server'
import { redirect } from 'next/navigation'
import { accountAction } from '@/app/_session/account-action'
import { device } from '@/app/_session/device'
import { wholeSession } from '@/app/_session/sign-in-step'
import { sessionSecret } from '@/app/_session/staff'
import { confirmApp } from '@/lib/account/app-commands'
import { hadCodes } from '@/lib/account/code-commands'
import { appSchema } from '@/lib/account/schema'
import type { FormState } from '@/lib/forms/submit'

/** The first app leads on to codes for the day the phone is lost. */
export async function confirmAppAction(_previous: FormState, form: FormData): Promise<FormState> {
  const state = await accountAction(appSchema, form, async (standing, input) => {
    const session = (await sessionSecret()) ?? ''
    await wholeSession(await confirmApp(standing, { session, device: await device(), ...input }))
    const next = (await hadCodes(standing.person)) ? '/staff/account' : '/staff/account/recovery-codes'
    redirect(`${next}?done=app`)
  })
  return { ...state, values: {} }
}

'use server'
import { redirect } from 'next/navigation'
import { accountAction } from '@/app/_session/account-action'
import { device } from '@/app/_session/device'
import { keepStep, stepSecret, wholeSession } from '@/app/_session/sign-in-step'
import { sessionSecret } from '@/app/_session/staff'
import { hadCodes } from '@/lib/account/code-commands'
import { beginMaking, finishMaking, removePasskey } from '@/lib/account/passkey-making'
import { beginMakingSchema, makingSchema, removingSchema } from '@/lib/account/schema'
import type { FormState } from '@/lib/forms/submit'

export type MakingState = FormState & { options?: string; name?: string }

/** What the browser is asked to make, bound to this browser; its answer comes to the action below. */
export async function beginPasskeyAction(_previous: MakingState, form: FormData): Promise<MakingState> {
  let asked: Pick<MakingState, 'options' | 'name'> = {}
  const state = await accountAction(beginMakingSchema, form, async (standing, { name, present }) => {
    const { options, step } = await beginMaking(standing, present)
    await keepStep(step)
    asked = { options, name }
  })
  return { ...state, values: { name: form.get('name')?.toString() }, ...asked }
}

/** The first second proof leads on to codes for the day it is lost. */
export async function finishPasskeyAction(_previous: FormState, form: FormData): Promise<FormState> {
  const state = await accountAction(makingSchema, form, async (standing, input) => {
    const made = { ...input, step: await stepSecret(), device: await device() }
    await wholeSession(await finishMaking(standing, made))
    const next = (await hadCodes(standing.person)) ? '/staff/account' : '/staff/account/recovery-codes'
    redirect(`${next}?done=passkey`)
  })
  return { ...state, values: {} }
}

export async function removePasskeyAction(_previous: FormState, form: FormData): Promise<FormState> {
  const state = await accountAction(removingSchema, form, async (standing, input) => {
    await removePasskey(standing, (await sessionSecret()) ?? '', input)
    redirect('/staff/account?done=removed')
  })
  return { ...state, values: {} }
}

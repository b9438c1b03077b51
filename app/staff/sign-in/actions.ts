'use server'
import { redirect } from 'next/navigation'
import { device } from '@/app/_session/device'
import { goOn, keepStep, stepSecret, wholeSession } from '@/app/_session/sign-in-step'
import { signIn, signInSchema } from '@/lib/access/sign-in'
import { askPasskey, signInByPasskey } from '@/lib/account/passkey-sign-in'
import { answerSchema } from '@/lib/account/schema'
import { type FormState, submit } from '@/lib/forms/submit'
import { placeToGo } from './place-to-go'

/** Whoever is signed in here already, it is the one who typed the password who goes on. */
export async function signInAction(_previous: FormState, form: FormData): Promise<FormState> {
  const state = await submit(signInSchema, form, async input => {
    await goOn(await signIn(input, await device()), placeToGo(form.get('to')))
  })
  return { ...state, values: { email: state.values.email } }
}

/** What the browser's passkeys are asked, bound to this browser. */
export async function askPasskeyAction(): Promise<string> {
  const { options, step } = await askPasskey()
  await keepStep(step)
  return options
}

export async function passkeyAction(_previous: FormState, form: FormData): Promise<FormState> {
  const { errors, message } = await submit(answerSchema, form, async ({ answer }) => {
    await wholeSession(await signInByPasskey(await stepSecret(), answer, await device()))
    redirect(placeToGo(form.get('to')))
  })
  return { values: {}, errors, ...(message ? { message } : {}) }
}

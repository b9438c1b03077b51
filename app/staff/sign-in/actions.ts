'use server'
import { redirect } from 'next/navigation'
import { device } from '@/app/_session/device'
import { keepSession } from '@/app/_session/staff'
import { signIn, signInSchema } from '@/lib/access/sign-in'
import { type FormState, submit } from '@/lib/forms/submit'
import { placeToGo } from './place-to-go'

/** Whoever is signed in here already, it is the one who typed the password who goes on. */
export async function signInAction(_previous: FormState, form: FormData): Promise<FormState> {
  const state = await submit(signInSchema, form, async input => {
    await keepSession(await signIn(input, await device()))
    redirect(placeToGo(form.get('to')))
  })
  return { ...state, values: { email: state.values.email } }
}

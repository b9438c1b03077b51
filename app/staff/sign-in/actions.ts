'use server'
import { redirect } from 'next/navigation'
import { keepSession, staffOrNull } from '@/app/_session/staff'
import { signIn, signInSchema } from '@/lib/access/sign-in'
import { type FormState, submit } from '@/lib/forms/submit'
import { placeToGo } from './place-to-go'

export async function signInAction(_previous: FormState, form: FormData): Promise<FormState> {
  if (await staffOrNull()) redirect(placeToGo(form.get('to')))
  const state = await submit(signInSchema, form, async input => {
    await keepSession(await signIn(input))
    redirect(placeToGo(form.get('to')))
  })
  return { ...state, values: { email: state.values.email } }
}

'use server'
import { redirect } from 'next/navigation'
import { device } from '@/app/_session/device'
import { stepSecret, wholeSession } from '@/app/_session/sign-in-step'
import { codeSchema, proveSecond } from '@/lib/account/second-proof'
import { type FormState, submit } from '@/lib/forms/submit'
import { placeToGo } from '../place-to-go'

/** Whoever used a code on paper is told how many are left before they go on. */
export async function codeAction(_previous: FormState, form: FormData): Promise<FormState> {
  const state = await submit(codeSchema, form, async ({ code }) => {
    const { session, by } = await proveSecond(await stepSecret(), code, await device())
    await wholeSession(session)
    redirect(by === 'app' ? placeToGo(form.get('to')) : '/staff/account/recovery-codes?done=used')
  })
  return { ...state, values: {} }
}

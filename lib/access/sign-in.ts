import { z } from 'zod'
import { type Entered, enter } from '@/lib/account/entering'
import { Refusal } from '@/lib/errors'
import { whoHas } from './known-password'
import { workEmail } from './work-email'

export const signInSchema = z.object({
  email: workEmail,
  password: z.string('Enter your password').min(1, 'Enter your password').max(200, 'That password is too long'),
})
export type SignIn = z.output<typeof signInSchema>

/**
 * Checks who this is, and lets them in: to a session, or to half a sign-in where they have a second proof to give. Throws
 * one and the same `Refusal` for a wrong password, an unknown address and somebody who left.
 */
export async function signIn({ email, password }: SignIn, device?: string): Promise<Entered> {
  const person = await whoHas(email, password)
  if (!person) throw new Refusal('rule', wrong)
  return enter(person, 'password', device)
}

const wrong = 'That email and password do not go together. Check both and try again, or ask your manager for help.'

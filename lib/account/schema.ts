import { z } from 'zod'
import { workEmail } from '@/lib/access/work-email'

/** Length and the rest are the rule's to judge (lib/access/password-rule): here only that it is one, twice the same. */
const chosen = {
  password: z.string('Choose a password').min(1, 'Choose a password').max(1_000, 'That password is too long'),
  again: z.string('Type the new password again').min(1, 'Type the new password again'),
}
const theSame = { error: 'The two are not the same. Type the new password again.', path: ['again'] }
const present = z.string('Enter your password').min(1, 'Enter your password').max(1_000, 'That password is too long')
const code = z.string('Enter the code').trim().min(1, 'Enter the code').max(40, 'That code is too long')

/** By a link. */
export const choosingSchema = z.object(chosen).refine(({ password, again }) => password === again, theSame)
/** On the account page. */
export const changingSchema = z
  .object({ present, ...chosen })
  .refine(({ password, again }) => password === again, theSame)
/** The first app needs no password: it was typed a moment ago. */
export const appSchema = z.object({ present: present.optional(), code })
export const codesSchema = z.object({ present: present.optional() })

export const forgottenSchema = z.object({
  email: workEmail,
})

export const passkeyName = z
  .string('Give it a name')
  .trim()
  .min(1, 'Give it a name, such as the device it is on')
  .max(60, 'Use at most 60 characters')
/** What the browser answers, in its own JSON. */
const answer = z.string('This needs a browser with scripts').min(2).max(20_000)
export const makingSchema = z.object({ name: passkeyName, answer })
export const beginMakingSchema = z.object({ name: passkeyName, present: present.optional() })
export const removingSchema = z.object({ id: z.string().regex(/^[\w-]{1,1400}$/), present })
export const answerSchema = z.object({ answer })

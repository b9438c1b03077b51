import { eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { signInFailures, staff, staffCredentials } from '@/drizzle/schema/staff'
import { now } from '@/lib/clock/now'
import { fingerprint } from '@/lib/crypto/fingerprint'
import { staffDatabase } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { isPassword } from './password'
import { startSession } from './session'

export const signInSchema = z.object({
  email: z.string('Enter your work email').trim().min(1, 'Enter your work email').max(254, 'That email is too long'),
  password: z.string('Enter your password').min(1, 'Enter your password').max(200, 'That password is too long'),
})
export type SignIn = z.output<typeof signInSchema>

/**
 * Checks who this is and starts a session; returns its secret. Throws one and the same `Refusal` for a wrong password,
 * an unknown address and somebody who left; after five wrong tries for an address each next one waits, up to eight
 * seconds, whether or not anyone has it. Nobody is ever locked out.
 */
export async function signIn({ email, password }: SignIn): Promise<string> {
  const address = fingerprint('email', email)
  if (!(await takeTry(address))) throw new Refusal('rule', tooSoon)
  const known = await credentialsOf(email)
  if (!(await isPassword(password, known?.passwordHash)) || !known) throw new Refusal('rule', wrong)
  await staffDatabase().delete(signInFailures).where(eq(signInFailures.emailFingerprint, address))
  return startSession(known.id)
}

const wrong = 'That email and password do not go together. Check both and try again, or ask your manager for help.'
const tooSoon = 'Several tries did not work. Wait ten seconds, then try again.'

async function credentialsOf(email: string) {
  const [row] = await staffDatabase()
    .select({ id: staff.id, active: staff.active, passwordHash: staffCredentials.passwordHash })
    .from(staff)
    .innerJoin(staffCredentials, eq(staffCredentials.staffId, staff.id))
    .where(eq(staff.email, email.toLowerCase()))
  return row?.active ? row : undefined
}

/**
 * Counts a try before it is made, in one statement, so that many at once cannot slip past the wait. False: too soon.
 * A good sign-in and a quarter of an hour of quiet both start the count again.
 */
async function takeTry(address: Buffer): Promise<boolean> {
  const at = now().toISOString()
  const taken = await staffDatabase().execute(sql`
    insert into beside.sign_in_failures as f (email_fingerprint, failures, last_at) values (${address}, 1, ${at})
    on conflict (email_fingerprint) do update
       set failures = case when f.last_at < ${at}::timestamptz - interval '15 minutes' then 1 else least(f.failures, 1000) + 1 end,
           last_at = ${at}
     where f.failures < 5 or f.last_at not between ${at}::timestamptz - interval '15 minutes' and ${at}::timestamptz + interval '1 minute'
        or f.last_at + 2 ^ least(f.failures - 5, 3) * interval '1 second' <= ${at}::timestamptz
    returning 1`)
  return taken.length > 0
}

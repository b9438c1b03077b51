import { eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { signInFailures, staff, staffCredentials } from '@/drizzle/schema/staff'
import { now } from '@/lib/clock/now'
import { config } from '@/lib/config'
import { fingerprint } from '@/lib/crypto/fingerprint'
import { staffDatabase } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { cleanLine } from '@/lib/reports/schema/text'
import { isPassword } from './password'
import { startSession } from './session'
import { waitAfter, waitingRoom } from './sign-in-wait'
import { opens } from './ways-in'

export const signInSchema = z.object({
  email: z
    .string('Enter your work email')
    .transform(cleanLine)
    .pipe(z.string().min(1, 'Enter your work email').max(254, 'That email is too long')),
  password: z.string('Enter your password').min(1, 'Enter your password').max(200, 'That password is too long'),
})
export type SignIn = z.output<typeof signInSchema>

/**
 * Checks who this is and starts a session; returns its secret. Throws one and the same `Refusal` for a wrong password,
 * an unknown address and somebody who left. After five tries for an address each next one is held for up to eight
 * seconds, whether or not anyone has it, and then looked at: the right password always gets in. Throws another
 * `Refusal` only for a try that finds no room to be held in.
 */
export async function signIn({ email, password }: SignIn, device?: string): Promise<string> {
  const address = fingerprint('sign-in', email)
  await hold(address.toString('hex'), waitAfter((await countTry(address)) - 1))
  const known = await credentialsOf(email)
  if (!(await isPassword(password, known?.passwordHash)) || !known) throw new Refusal('rule', wrong)
  await staffDatabase().delete(signInFailures).where(eq(signInFailures.emailFingerprint, address))
  return startSession(known.id, { how: 'password', device })
}

const wrong = 'That email and password do not go together. Check both and try again, or ask your manager for help.'
/** Eight guesses a second at an address, and room for the one who owns it even while somebody tries it all the time. */
const hold = waitingRoom({ each: 64, all: 256 })

async function credentialsOf(email: string) {
  const [row] = await staffDatabase()
    .select({ id: staff.id, active: staff.active, role: staff.role, passwordHash: staffCredentials.passwordHash })
    .from(staff)
    .innerJoin(staffCredentials, eq(staffCredentials.staffId, staff.id))
    .where(eq(staff.email, email.toLowerCase()))
  return row?.active && opens('password', row.role, config().signOn?.only ?? false) ? row : undefined
}

/**
 * Counts a try before it is made, in one statement, so that many at once cannot slip past the wait; resolves with how
 * many there are now. A good sign-in, a quarter of an hour of quiet and a training clock set back start the count again.
 */
async function countTry(address: Buffer): Promise<number> {
  const at = now().toISOString()
  const [row] = await staffDatabase().execute<{ failures: number }>(sql`
    insert into beside.sign_in_failures as f (email_fingerprint, failures, last_at) values (${address}, 1, ${at})
    on conflict (email_fingerprint) do update
       set failures = case when f.last_at between ${at}::timestamptz - interval '15 minutes'
                                              and ${at}::timestamptz + interval '1 minute'
                           then least(f.failures, 1000) + 1 else 1 end,
           last_at = ${at}
    returning failures`)
  return row?.failures ?? 1
}

import { and, eq, isNull, lt } from 'drizzle-orm'
import { z } from 'zod'
import { staffRecoveryCodes, staffTotp } from '@/drizzle/schema/sign-in'
import type { Staff } from '@/lib/access/actor'
import { perform } from '@/lib/access/perform'
import { startSession } from '@/lib/access/session'
import { type SignInWay, signInWays } from '@/lib/access/sign-in-kinds'
import { waitAfter, waitingRoom } from '@/lib/access/sign-in-wait'
import { countTry, forgetTries } from '@/lib/access/tries'
import { withActor } from '@/lib/access/with-actor'
import { clockOffset, now } from '@/lib/clock/now'
import { fingerprint } from '@/lib/crypto/fingerprint'
import { staffDatabase, type Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { enqueue } from '@/lib/notifications/outbox'
import { appOf } from './factors'
import { own, personById } from './own'
import { codeHash, isFromApp } from './recovery-code'
import { takeStep, tryStep } from './steps'
import { stepOfCode } from './totp'

export const codeSchema = z.object({
  code: z.string('Enter the code').trim().min(1, 'Enter the code').max(40, 'That code is too long'),
})

/** What wrong codes of somebody are counted by. A new password starts them again. */
export const codeTries = (staffId: string): Buffer => fingerprint('sign-in-code', staffId)

/** Fewer guesses at once than at a password: a code has six figures, and only who knows the password is asked for one. */
const hold = waitingRoom({ each: 16, all: 128 })
/** From so many wrong codes within days on their owner is told: somebody knows their password. */
const tellAfter = 10
/** And from so many the app alone is no proof until there is a new password: six figures can be guessed in a day. */
const mostOfApp = 100

export type Proved = { session: string; by: 'app' | 'code' }

/**
 * The second proof: a code of the app, or one on paper, makes half a sign-in whole. Throws `Refusal` for a wrong or used
 * code, and where the first proof is too long ago. Tries are slowed as those of a password are, and nobody is locked out:
 * the right code gets in, a passkey always does, and a new password ends every half sign-in of whoever knew the old one.
 */
export async function proveSecond(secret: string, code: string, device?: string): Promise<Proved> {
  const step = await tryStep(secret, 'second-factor')
  const person = step?.staffId ? await personById(step.staffId) : undefined
  if (!step || !person) throw new Refusal('not-allowed', over)
  const tries = codeTries(person.id)
  await slow(person, tries, isFromApp(code))
  if (!(await takeCode(person, code))) throw new Refusal('rule', wrong)
  if (!(await takeStep(secret, 'second-factor'))) throw new Refusal('not-allowed', over)
  await forgetTries(tries)
  const session = await startSession(person.id, { how: wayOf(step.challenge), secondFactor: true, device })
  return { session, by: isFromApp(code) ? 'app' : 'code' }
}

export const over = 'That took too long. Sign in with your password again.'
const wrong =
  'That code is not right, or was used before. Wait until your app shows the next one, or use a recovery code.'

const spent =
  'Many wrong codes were entered, so somebody may know your password. Use a recovery code or a passkey, or choose a new password: on the page where you sign in, follow “I cannot sign in”.'

const wayOf = (kept: string | null): SignInWay => signInWays.find(way => way === kept) ?? 'password'

async function slow(person: Staff, tries: Buffer, byApp: boolean): Promise<void> {
  const count = await countTry(tries, '1 day')
  if (byApp && count > mostOfApp) throw new Refusal('rule', spent)
  if (count === tellAfter || count === mostOfApp)
    await staffDatabase().transaction(tx => enqueue(tx, 'tell_of_tries', person.id))
  await hold(person.id, waitAfter(count - 1))
}

async function takeCode(person: Staff, code: string): Promise<boolean> {
  if (isFromApp(code)) return withActor(person, tx => takeAppCode(tx, person, code))
  const codeIs = eq(staffRecoveryCodes.codeHash, codeHash(person.id, code))
  const good = and(eq(staffRecoveryCodes.staffId, person.id), codeIs, isNull(staffRecoveryCodes.usedAt))
  const known = await withActor(person, tx =>
    tx.select({ id: staffRecoveryCodes.id }).from(staffRecoveryCodes).where(good),
  )
  if (known.length === 0) return false
  return perform(person, 'account.use-code', own(person), async tx => {
    const used = await tx
      .update(staffRecoveryCodes)
      .set({ usedAt: now() })
      .where(good)
      .returning({ id: staffRecoveryCodes.id })
    if (used.length === 1) await enqueue(tx, 'tell_of_sign_in', person.id)
    return used.length === 1
  })
}

/** In one statement, so that a code counts once. Apps go by real time, whatever the training clock says. */
export async function takeAppCode(tx: Tx, person: Staff, code: string): Promise<boolean> {
  const app = await appOf(tx, person)
  const step = app && stepOfCode(app.secret, code, realTime())
  if (step === undefined) return false
  const taken = await tx
    .update(staffTotp)
    .set({ lastStep: step })
    .where(and(eq(staffTotp.staffId, person.id), lt(staffTotp.lastStep, step)))
    .returning({ staffId: staffTotp.staffId })
  return taken.length === 1
}

/** The time on everybody's phone. */
export const realTime = (): Date => new Date(now().getTime() - clockOffset())

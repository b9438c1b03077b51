import { sql } from 'drizzle-orm'
import { staffTotp } from '@/drizzle/schema/sign-in'
import type { Staff } from '@/lib/access/actor'
import { perform } from '@/lib/access/perform'
import { type Standing, startSession } from '@/lib/access/session'
import { withActor } from '@/lib/access/with-actor'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { landlord } from '@/lib/landlord/landlord'
import { enqueue } from '@/lib/notifications/outbox'
import { appOf, hasSecondFactor } from './factors'
import { endOtherSessions } from './other-sessions'
import { emailOf, own, proveAgain, wholly } from './own'
import { realTime } from './second-proof'
import { offeredSecret, stepOfCode, totpAddress } from './totp'

/** What an app is shown: the secret as text, and the address that its QR code holds. */
export type OfferedApp = { secret: string; address: string }

/** The secret offered to an app for this session. Nothing is kept until a code proves it. */
export async function offeredApp(actor: Staff, session: string): Promise<OfferedApp> {
  const secret = await offered(actor, session)
  return { secret, address: totpAddress(secret, await emailOf(actor), `Beside (${(await landlord()).name})`) }
}

type Confirmed = { session: string; code: string; present?: string | undefined; device?: string | undefined }

/**
 * Adds an app, or puts another in the place of the one there is, once a code shows that it works: that code does not count
 * again. Resolves with a new session that has both proofs. Asks for the password, but for the first one of a session that
 * can do nothing else. Throws `Refusal`.
 */
export async function confirmApp(standing: Standing, { session, code, present, device }: Confirmed): Promise<string> {
  const { person, how } = standing
  await needsPassword(standing, present)
  const secret = await offered(person, session)
  const lastStep = stepOfCode(secret, code, realTime())
  if (lastStep === undefined) throw new Refusal('rule', wrong)
  await perform(person, 'account.app', own(person), async tx => {
    await stillFirst(tx, standing)
    const app = { secret, madeAt: now(), confirmedAt: now(), lastStep }
    await tx
      .insert(staffTotp)
      .values({ staffId: person.id, ...app })
      .onConflictDoUpdate({ target: staffTotp.staffId, set: app })
    await endOtherSessions(tx, person.id)
    await enqueue(tx, 'tell_of_sign_in', person.id)
  })
  return startSession(person.id, { how, secondFactor: true, device })
}

const wrong =
  'That code does not go with this app. Check that the time on your phone is right, and enter the code it shows now.'

/**
 * The password, typed again; not for the first second proof, in a session that waits for nothing else. Where there is one
 * by now, such a session adds no other: whoever knows the password alone would pass it by. Throws `Refusal`.
 */
export async function needsPassword(standing: Standing, present: string | undefined): Promise<void> {
  if (standing.lacks === 'second-factor' && !(await hasSecondFactor(standing.person))) return
  const actor = wholly(standing)
  if (!present) throw new Refusal('rule', 'Enter your password as well: an open screen is not enough.')
  await proveAgain(actor, present)
}

/**
 * Of two who make the first second proof of somebody at one moment, one is first: the other may be whoever knows the
 * password. Throws `Refusal`.
 */
export async function stillFirst(tx: Tx, { person, lacks }: Standing): Promise<void> {
  if (lacks !== 'second-factor') return
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('first-factor ' || ${person.id}::text))`)
  if (await hasSecondFactor(person)) throw new Refusal('conflict', notFirst)
}
const notFirst =
  'Somebody has added a second proof to your account meanwhile. Sign in again with it, or ask for help if it was not you.'

async function offered(actor: Staff, session: string): Promise<string> {
  const app = await withActor(actor, tx => appOf(tx, actor))
  return offeredSecret(session, actor.id, app?.madeAt ?? null)
}

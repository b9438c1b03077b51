import { generateAuthenticationOptions, verifyAuthenticationResponse } from '@simplewebauthn/server'
import { and, eq, isNull, lt } from 'drizzle-orm'
import { staffPasskeys } from '@/drizzle/schema/sign-in'
import type { Staff } from '@/lib/access/actor'
import { startSession } from '@/lib/access/session'
import { withActor } from '@/lib/access/with-actor'
import { now } from '@/lib/clock/now'
import { config } from '@/lib/config'
import { Refusal } from '@/lib/errors'
import { personById } from './own'
import { answerOf, claimedBy } from './passkey-answer'
import type { Asked } from './passkey-making'
import { makeStep, takeStep } from './steps'

/** Asks whatever passkey the browser has to show itself: no address is typed, so that none can be tried. */
export async function askPasskey(): Promise<Asked> {
  const options = await generateAuthenticationOptions({ rpID: config().url.hostname, userVerification: 'required' })
  return { options: JSON.stringify(options), step: await makeStep('passkey', { challenge: options.challenge }) }
}

/**
 * Signs in by a passkey, which is two proofs in one; resolves with the session's secret. Throws one and the same `Refusal`
 * for an answer to another question, an unknown or removed passkey, a copy of one, and somebody who left.
 */
export async function signInByPasskey(step: string, answer: string, device?: string): Promise<string> {
  const asked = await takeStep(step, 'passkey')
  const response = answerOf(answer)
  const claimed = claimedBy(response?.response.userHandle)
  const person = asked && claimed ? await personById(claimed) : undefined
  if (!response || !person || !(await isTheirs(person, response, asked?.challenge ?? '')))
    throw new Refusal('rule', wrong)
  return startSession(person.id, { how: 'passkey', secondFactor: true, device })
}

const wrong = 'That passkey did not work. Try again, or sign in with your password.'

/** The counter only goes up, in one statement: a copy of a passkey that counts falls behind. */
async function isTheirs(person: Staff, response: { id: string }, expectedChallenge: string): Promise<boolean> {
  const credentialId = Buffer.from(response.id, 'base64url')
  const theirs = and(
    eq(staffPasskeys.credentialId, credentialId),
    eq(staffPasskeys.staffId, person.id),
    isNull(staffPasskeys.removedAt),
  )
  const [passkey] = await withActor(person, tx => tx.select().from(staffPasskeys).where(theirs))
  const counter = passkey && (await newCounter(passkey, response, expectedChallenge))
  if (counter === undefined) return false
  const { counter: before } = staffPasskeys
  const moved = counter === 0 ? eq(before, 0) : lt(before, counter)
  const rows = await withActor(person, tx =>
    tx
      .update(staffPasskeys)
      .set({ counter, lastUsedAt: now() })
      .where(and(theirs, moved))
      .returning({ counter: before }),
  )
  return rows.length === 1
}

type Kept = typeof staffPasskeys.$inferSelect

async function newCounter(
  kept: Kept,
  response: { id: string },
  expectedChallenge: string,
): Promise<number | undefined> {
  const { origin, hostname } = config().url
  const told = await verifyAuthenticationResponse({
    response: response as never,
    expectedChallenge,
    expectedOrigin: origin,
    expectedRPID: hostname,
    requireUserVerification: true,
    credential: { id: response.id, publicKey: Uint8Array.from(kept.publicKey), counter: kept.counter },
  }).catch(() => undefined)
  return told?.verified ? told.authenticationInfo.newCounter : undefined
}

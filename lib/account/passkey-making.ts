import { generateRegistrationOptions, verifyRegistrationResponse } from '@simplewebauthn/server'
import { and, eq, isNull } from 'drizzle-orm'
import { staffPasskeys } from '@/drizzle/schema/sign-in'
import { perform } from '@/lib/access/perform'
import { type Standing, startSession } from '@/lib/access/session'
import { now } from '@/lib/clock/now'
import { config } from '@/lib/config'
import { Refusal } from '@/lib/errors'
import { landlord } from '@/lib/landlord/landlord'
import { enqueue } from '@/lib/notifications/outbox'
import { needsPassword, stillFirst } from './app-commands'
import { ownAccount } from './factors'
import { endOneProofSessions, endOtherSessions } from './other-sessions'
import { own, proveAgain, wholly } from './own'
import { answerOf, handleOf } from './passkey-answer'
import { makeStep, takeStep } from './steps'

/** Enough for every device of one person. */
const mostPasskeys = 10

/** What the browser is asked, as its own JSON, and the secret of the step that its answer belongs to. */
export type Asked = { options: string; step: string }

/** Begins a passkey: asks for the password again, and makes a challenge that is good once, for this browser. Throws `Refusal`. */
export async function beginMaking(standing: Standing, present: string | undefined): Promise<Asked> {
  const { person } = standing
  await needsPassword(standing, present)
  const { email, passkeys } = await ownAccount(person)
  if (passkeys.length >= mostPasskeys) throw new Refusal('rule', `You have ${mostPasskeys} passkeys. Remove one first.`)
  const options = await generateRegistrationOptions({
    rpName: `Beside (${(await landlord()).name})`,
    rpID: config().url.hostname,
    userID: handleOf(person.id),
    userName: email,
    userDisplayName: person.name,
    excludeCredentials: passkeys.map(({ id }) => ({ id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  const step = await makeStep('passkey-making', { staffId: person.id, challenge: options.challenge })
  return { options: JSON.stringify(options), step }
}

type Made = { step: string; name: string; answer: string; device?: string | undefined }

/**
 * Keeps a passkey that this browser was asked to make; resolves with a new session that has a second proof. Throws
 * `Refusal` for an answer to another question, to none, or by another person.
 */
export async function finishMaking(standing: Standing, { step, name, answer, device }: Made): Promise<string> {
  const { person, how } = standing
  const asked = await takeStep(step, 'passkey-making')
  const credential = asked?.staffId === person.id ? await verified(answer, asked.challenge ?? '') : undefined
  if (!credential) throw new Refusal('rule', 'The passkey was not made. Try again, and confirm it on your device.')
  const { id, publicKey, counter, transports = [] } = credential
  await perform(person, 'account.passkey', own(person), async tx => {
    await stillFirst(tx, standing)
    const row = { credentialId: Buffer.from(id, 'base64url'), publicKey: Buffer.from(publicKey), counter, transports }
    await tx.insert(staffPasskeys).values({ ...row, staffId: person.id, name, madeAt: now() })
    await endOneProofSessions(tx, person.id)
    await enqueue(tx, 'tell_of_sign_in', person.id)
  })
  return startSession(person.id, { how, secondFactor: true, device })
}

async function verified(answer: string, expectedChallenge: string) {
  const { origin, hostname } = config().url
  const response = answerOf(answer)
  if (!response) return undefined
  const told = await verifyRegistrationResponse({
    response: response as never,
    expectedChallenge,
    expectedOrigin: origin,
    expectedRPID: hostname,
    requireUserVerification: true,
  }).catch(() => undefined)
  return told?.verified ? told.registrationInfo.credential : undefined
}

/**
 * Takes a passkey away, with every other session: one of them may be that of whoever took the device. Asks for the password again. Throws `Refusal`, also for the last second proof where one is asked
 * of everybody: another comes first.
 */
export async function removePasskey(
  standing: Standing,
  session: string,
  { id, present }: { id: string; present: string },
): Promise<void> {
  const actor = wholly(standing)
  await proveAgain(actor, present)
  const { app, passkeys } = await ownAccount(actor)
  if (config().secondFactorAsked && !app && passkeys.length < 2)
    throw new Refusal('rule', 'This is your only second proof. Add an app or another passkey first.')
  await perform(actor, 'account.passkey', own(actor), async tx => {
    const theirs = and(eq(staffPasskeys.credentialId, Buffer.from(id, 'base64url')), isNull(staffPasskeys.removedAt))
    const removed = await tx
      .update(staffPasskeys)
      .set({ removedAt: now() })
      .where(theirs)
      .returning({ at: staffPasskeys.removedAt })
    if (removed.length === 0) throw new Refusal('not-found', 'We could not find that passkey.')
    await endOtherSessions(tx, actor.id, session)
    await enqueue(tx, 'tell_of_sign_in', actor.id)
  })
}

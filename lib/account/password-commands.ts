import { staffCredentials } from '@/drizzle/schema/staff'
import type { Staff } from '@/lib/access/actor'
import { endLinks, linkHolder, useUpLink } from '@/lib/access/links'
import { hashPassword } from '@/lib/access/password'
import { passwordFault } from '@/lib/access/password-rule'
import { perform } from '@/lib/access/perform'
import type { Standing } from '@/lib/access/session'
import { forgetTries } from '@/lib/access/tries'
import { opens } from '@/lib/access/ways-in'
import { now } from '@/lib/clock/now'
import { config } from '@/lib/config'
import { fingerprint } from '@/lib/crypto/fingerprint'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { landlord } from '@/lib/landlord/landlord'
import { enqueue } from '@/lib/notifications/outbox'
import { type Entered, enter } from './entering'
import { endOtherSessions } from './other-sessions'
import { emailOf, own, proveAgain, wholly } from './own'
import { codeTries } from './second-proof'
import { dropSteps } from './steps'

/** Wrong, used and over are one and the same: a link says nothing to whoever guesses. */
export const linkOver = 'This link does not open anything any more. It works once, and not for long. Ask for a new one.'

/**
 * Chooses a password by a link, which is then used up, and goes on as after any first proof. Whoever was signed in with an
 * old password is signed out everywhere. Throws `Refusal` for a link that is over, also where another got in first, and
 * for a password that is easy to guess: that uses nothing up.
 */
export async function choosePassword(secret: string, password: string, device?: string): Promise<Entered> {
  const holder = await linkHolder(secret)
  if (!holder || !opens('link', holder.person.role, config().signOn?.only ?? false))
    throw new Refusal('not-found', linkOver)
  const { person, email } = holder
  const passwordHash = await newHash(person, email, password)
  await perform(person, 'account.password', own(person), async tx => {
    if (!(await useUpLink(tx, secret))) throw new Refusal('not-found', linkOver)
    await keepHash(tx, person, passwordHash)
    await endOtherSessions(tx, person.id)
  })
  await forgetTries(fingerprint('sign-in', email))
  await forgetTries(codeTries(person.id))
  return enter(person, 'link', device)
}

type Changing = { present: string; password: string }

/** Changes one's own password: asks for the present one, and ends every other session. `session`: the one that goes on. */
export async function changePassword(
  standing: Standing,
  session: string,
  { present, password: next }: Changing,
): Promise<void> {
  const actor = wholly(standing)
  await proveAgain(actor, present)
  if (present.normalize('NFKC') === next.normalize('NFKC'))
    throw new Refusal('rule', 'That is the password you have now. Choose another one.')
  const passwordHash = await newHash(actor, await emailOf(actor), next)
  await perform(actor, 'account.password', own(actor), async tx => {
    await keepHash(tx, actor, passwordHash)
    await endOtherSessions(tx, actor.id, session)
    await endLinks(tx, actor.id)
  })
  await forgetTries(codeTries(actor.id))
}

async function newHash({ name }: Staff, email: string, password: string): Promise<string> {
  const fault = passwordFault(password, { name, email, landlord: (await landlord()).name })
  if (fault) throw new Refusal('rule', fault)
  return hashPassword(password)
}

async function keepHash(tx: Tx, { id: staffId }: Staff, passwordHash: string): Promise<void> {
  const changedAt = now()
  await tx
    .insert(staffCredentials)
    .values({ staffId, passwordHash, changedAt })
    .onConflictDoUpdate({ target: staffCredentials.staffId, set: { passwordHash, changedAt } })
  await dropSteps(tx, staffId)
  await enqueue(tx, 'tell_of_sign_in', staffId)
}

import type { Staff } from '@/lib/access/actor'
import { startSession } from '@/lib/access/session'
import type { SignInWay } from '@/lib/access/sign-in-kinds'
import { hasSecondFactor } from './factors'
import { makeStep } from './steps'

/** A session's secret, or that of half a sign-in: the second proof is still to come. */
export type Entered = { session: string; step?: never } | { step: string; session?: never }

/**
 * After a first proof. Whoever has a second one is asked for it, also where Beside asks nobody else; whoever has none gets
 * a session, which says what it lacks.
 */
export async function enter(person: Staff, how: SignInWay, device?: string): Promise<Entered> {
  if (await hasSecondFactor(person))
    return { step: await makeStep('second-factor', { staffId: person.id, challenge: how }) }
  return { session: await startSession(person.id, { how, device }) }
}

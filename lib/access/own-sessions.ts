import { and, desc, eq, isNull, ne } from 'drizzle-orm'
import { staffSessions } from '@/drizzle/schema/staff'
import { now } from '@/lib/clock/now'
import { Refusal } from '@/lib/errors'
import type { Staff } from './actor'
import { allow } from './perform'
import { sessionIdOf } from './session'
import { isLive } from './session-life'
import type { SignInWay } from './sign-in-kinds'
import { withActor } from './with-actor'

/** Where somebody is signed in. `key` names a session and opens none. */
export type OwnSession = {
  key: string
  how: SignInWay
  startedAt: Date
  lastSeenAt: Date
  device: string | null
  here: boolean
}

/** Every session of theirs that is good, this one first. `secret` is the one they ask from. */
export async function ownSessions(actor: Staff, secret: string): Promise<OwnSession[]> {
  const { id, how, startedAt, lastSeenAt, device } = staffSessions
  const rows = await withActor(actor, tx =>
    tx
      .select({ id, how, startedAt, lastSeenAt, device })
      .from(staffSessions)
      .where(theirs(actor))
      .orderBy(desc(lastSeenAt)),
  )
  const here = sessionIdOf(secret)
  return rows
    .filter(row => isLive(row, now()))
    .map(({ id, ...row }) => ({ ...row, key: id.toString('base64url'), here: id.equals(here) }))
    .sort((one, other) => Number(other.here) - Number(one.here))
}

/** Ends one session of theirs, at its next request. Throws `not-found` for one that is over or another's. */
export function endOwnSession(actor: Staff, key: string): Promise<void> {
  const id = Buffer.from(key, 'base64url')
  return allow(actor, 'session.own', async tx => {
    const ended = await tx
      .update(staffSessions)
      .set({ endedAt: now() })
      .where(and(theirs(actor), eq(staffSessions.id, id)))
      .returning({ id: staffSessions.id })
    if (ended.length === 0) throw new Refusal('not-found', 'That one is over already.')
  })
}

/** Ends every session of theirs but the one they ask from. None is no error. */
export function endOtherSessions(actor: Staff, secret: string): Promise<void> {
  return allow(actor, 'session.own', async tx => {
    await tx
      .update(staffSessions)
      .set({ endedAt: now() })
      .where(and(theirs(actor), ne(staffSessions.id, sessionIdOf(secret))))
  })
}

const theirs = (actor: Staff) => and(eq(staffSessions.staffId, actor.id), isNull(staffSessions.endedAt))

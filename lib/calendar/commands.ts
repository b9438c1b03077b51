import { and, eq, isNull } from 'drizzle-orm'
import { calendarFeeds } from '@/drizzle/schema/office'
import type { Staff } from '@/lib/access/actor'
import { admit } from '@/lib/access/perform'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { newId } from '@/lib/ids'
import { hashOf, newToken } from './token'

/** Makes the address of one's calendar, once shown; the one before stops at once. Throws `not-found` without the grant. */
export function makeFeed(actor: Staff): Promise<string> {
  return admit(actor, 'calendar.own', { kind: 'calendar', id: newId() }, async tx => {
    const token = newToken()
    await endRunning(tx, actor)
    await tx.insert(calendarFeeds).values({ tokenHash: hashOf(token), staffId: actor.id, createdAt: now() })
    return token
  })
}

/** The address stops at once. Throws `not-found` without the grant. */
export function endFeed(actor: Staff): Promise<void> {
  return admit(actor, 'calendar.own', { kind: 'calendar', id: newId() }, tx => endRunning(tx, actor))
}

async function endRunning(tx: Tx, { id }: Staff): Promise<void> {
  await tx
    .update(calendarFeeds)
    .set({ endedAt: now() })
    .where(and(eq(calendarFeeds.staffId, id), isNull(calendarFeeds.endedAt)))
}

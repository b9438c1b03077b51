import { and, eq, inArray, isNull, ne } from 'drizzle-orm'
import { staffSessions } from '@/drizzle/schema/staff'
import { sessionIdOf } from '@/lib/access/session'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'

/** Signs somebody out everywhere, but for the session that asks, where one does. */
export async function endOtherSessions(tx: Tx, staffId: string, but?: string): Promise<void> {
  const others = and(eq(staffSessions.staffId, staffId), isNull(staffSessions.endedAt))
  await tx
    .update(staffSessions)
    .set({ endedAt: now() })
    .where(but === undefined ? others : and(others, ne(staffSessions.id, sessionIdOf(but))))
}

/** Ends the sessions that a password alone began: from now on somebody has a second proof. */
export async function endOneProofSessions(tx: Tx, staffId: string): Promise<void> {
  const oneProof = and(inArray(staffSessions.how, ['password', 'link']), isNull(staffSessions.secondFactorAt))
  await tx
    .update(staffSessions)
    .set({ endedAt: now() })
    .where(and(eq(staffSessions.staffId, staffId), isNull(staffSessions.endedAt), oneProof))
}

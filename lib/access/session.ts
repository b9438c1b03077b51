import { createHash, randomBytes } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import { staff, staffSessions } from '@/drizzle/schema/staff'
import { now } from '@/lib/clock/now'
import { staffDatabase } from '@/lib/db'
import type { Staff } from './actor'
import { isLive, needsTouch } from './session-life'

/** Starts a session and returns its secret: the database keeps a hash, so that a copy of it signs nobody in. */
export async function startSession(staffId: string): Promise<string> {
  const secret = randomBytes(32).toString('base64url')
  const at = now()
  await staffDatabase()
    .insert(staffSessions)
    .values({ id: idOf(secret), staffId, startedAt: at, lastSeenAt: at })
  return secret
}

/** Who this session is, or null once it ended, lay idle or its person left. Asked on every request. */
export async function staffOfSession(secret: string): Promise<Staff | null> {
  const [row] = await staffDatabase()
    .select({ session: staffSessions, person: staff })
    .from(staffSessions)
    .innerJoin(staff, eq(staff.id, staffSessions.staffId))
    .where(and(eq(staffSessions.id, idOf(secret)), eq(staff.active, true), isNull(staffSessions.endedAt)))
  if (!row || !isLive(row.session, now())) return null
  if (needsTouch(row.session, now())) await touch(row.session.id)
  const { id, name, role, teamId } = row.person
  return { kind: 'staff', id, name, role, teamId }
}

/** Ends a session for good. An unknown one is no error. */
export async function endSession(secret: string): Promise<void> {
  await staffDatabase()
    .update(staffSessions)
    .set({ endedAt: now() })
    .where(and(eq(staffSessions.id, idOf(secret)), isNull(staffSessions.endedAt)))
}

async function touch(id: Buffer): Promise<void> {
  await staffDatabase().update(staffSessions).set({ lastSeenAt: now() }).where(eq(staffSessions.id, id))
}

const idOf = (secret: string) => createHash('sha256').update(secret).digest()

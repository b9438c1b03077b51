import { createHash, randomBytes } from 'node:crypto'
import { and, eq, isNull, sql } from 'drizzle-orm'
import { staff, staffSessions } from '@/drizzle/schema/staff'
import { now } from '@/lib/clock/now'
import { config } from '@/lib/config'
import { staffDatabase } from '@/lib/db'
import type { Staff } from './actor'
import { type Lack, lackOf } from './session-lack'
import { isLive, type Left, leftOf, needsTouch } from './session-life'
import type { SignInWay } from './sign-in-kinds'
import { opens } from './ways-in'

type Started = { how: SignInWay; secondFactor?: boolean; device?: string | undefined }

/** Starts a session and returns its secret: the database keeps a hash, so that a copy of it signs nobody in. */
export async function startSession(staffId: string, { how, secondFactor, device }: Started): Promise<string> {
  const secret = randomBytes(32).toString('base64url')
  const at = now()
  const secondFactorAt = secondFactor ? at : null
  await staffDatabase()
    .insert(staffSessions)
    .values({ id: sessionIdOf(secret), staffId, startedAt: at, lastSeenAt: at, how, secondFactorAt, device })
  return secret
}

/** Somebody signed in, and what their session lacks before anything but their own account opens. */
export type Standing = { person: Staff; lacks: Lack | null; how: SignInWay; left: Left }

/** Who this session is, or null once it ended, lay idle or its person left. Asked on every request, which counts as being seen. */
export async function standingOf(secret: string): Promise<Standing | null> {
  const row = await liveRow(secret)
  if (!row) return null
  if (!needsTouch(row.session, now())) return standing(row)
  await touch(row.session.id)
  return standing({ ...row, session: { ...row.session, lastSeenAt: now() } })
}

/** The same without counting as being seen: for a page that asks by itself, with nobody at it. */
export async function glimpseOf(secret: string): Promise<Standing | null> {
  const row = await liveRow(secret)
  return row && standing(row)
}

async function liveRow(secret: string) {
  const agreed = sql<{ kind: string; version: number }[]>`
    array(select jsonb_build_object('kind', a.kind, 'version', a.version) from beside.acknowledgements a where a.staff_id = ${staff.id})`
  const [row] = await staffDatabase()
    .select({ session: staffSessions, person: staff, agreed })
    .from(staffSessions)
    .innerJoin(staff, eq(staff.id, staffSessions.staffId))
    .where(and(eq(staffSessions.id, sessionIdOf(secret)), eq(staff.active, true), isNull(staffSessions.endedAt)))
  if (!row) return null
  if (!isLive(row.session, now())) {
    // Over is over, also where the machine's clock is set back afterwards.
    await endById(row.session.id)
    return null
  }
  return opens(row.session.how, row.person.role, config().signOn?.only ?? false) ? row : null
}

function standing({ session, person, agreed }: NonNullable<Awaited<ReturnType<typeof liveRow>>>): Standing {
  const { id, name, role, teamId } = person
  const lacks = lackOf({ ...session, agreed }, config().secondFactorAsked)
  return { person: { kind: 'staff', id, name, role, teamId }, lacks, how: session.how, left: leftOf(session, now()) }
}

/** Who this session is where it lacks nothing, or null. */
export async function staffOfSession(secret: string): Promise<Staff | null> {
  const standing = await standingOf(secret)
  return standing && standing.lacks === null ? standing.person : null
}

/** Ends a session for good. An unknown one is no error. */
export async function endSession(secret: string): Promise<void> {
  await endById(sessionIdOf(secret))
}

async function endById(id: Buffer): Promise<void> {
  await staffDatabase()
    .update(staffSessions)
    .set({ endedAt: now() })
    .where(and(eq(staffSessions.id, id), isNull(staffSessions.endedAt)))
}

async function touch(id: Buffer): Promise<void> {
  await staffDatabase().update(staffSessions).set({ lastSeenAt: now() }).where(eq(staffSessions.id, id))
}

/** What the database knows a session by. */
export const sessionIdOf = (secret: string): Buffer => createHash('sha256').update(secret).digest()

import { createHash, randomBytes } from 'node:crypto'
import { and, eq, gt, lt, sql } from 'drizzle-orm'
import { signInSteps } from '@/drizzle/schema/sign-in'
import type { StepKind } from '@/lib/access/sign-in-kinds'
import { now } from '@/lib/clock/now'
import { staffDatabase, type Tx } from '@/lib/db'

/** How long half a sign-in lasts, in ms. */
export const stepLife = 10 * 60_000
/** Wrong codes before the password is asked for again. */
const mostTries = 10

type Known = { staffId?: string; challenge: string }
type Step = typeof signInSteps.$inferSelect

/** Remembers what this browser has shown so far; resolves with the secret its cookie keeps. The database has a hash. */
export async function makeStep(kind: StepKind, { staffId, challenge }: Known): Promise<string> {
  const secret = randomBytes(32).toString('base64url')
  const at = now()
  const expiresAt = new Date(at.getTime() + stepLife)
  await staffDatabase()
    .insert(signInSteps)
    .values({ secretHash: hashOf(secret), kind, staffId, challenge, createdAt: at, expiresAt })
  return secret
}

/** Whether this browser is half signed in. */
export async function isHalfway(secret: string, kind: StepKind): Promise<boolean> {
  const rows = await staffDatabase().select({ kind: signInSteps.kind }).from(signInSteps).where(open(secret, kind))
  return rows.length === 1
}

/** The step, one more try of it counted; undefined where it is over, or was tried too often. */
export async function tryStep(secret: string, kind: StepKind): Promise<Step | undefined> {
  const [row] = await staffDatabase()
    .update(signInSteps)
    .set({ tries: sql`${signInSteps.tries} + 1` })
    .where(and(open(secret, kind), lt(signInSteps.tries, mostTries)))
    .returning()
  return row
}

/** Takes the step: it is no more, whatever comes of it. Of two that take it at once, one gets it. */
export async function takeStep(secret: string, kind: StepKind): Promise<Step | undefined> {
  const [row] = await staffDatabase().delete(signInSteps).where(open(secret, kind)).returning()
  return row
}

/** Half a sign-in with an old password is none. */
export async function dropSteps(tx: Tx, staffId: string): Promise<void> {
  await tx.delete(signInSteps).where(eq(signInSteps.staffId, staffId))
}

const open = (secret: string, kind: StepKind) =>
  and(eq(signInSteps.secretHash, hashOf(secret)), eq(signInSteps.kind, kind), gt(signInSteps.expiresAt, now()))
const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest()

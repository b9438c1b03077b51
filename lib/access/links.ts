import { createHash, randomBytes } from 'node:crypto'
import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import { staffLinks } from '@/drizzle/schema/sign-in'
import { now } from '@/lib/clock/now'
import { config } from '@/lib/config'
import { staffDatabase, type Tx } from '@/lib/db'
import type { Staff } from './actor'
import type { LinkKind } from './sign-in-kinds'
import type { StaffRole } from './staff-role'

const hour = 3_600_000
/** How long a link opens the way in, in ms. */
export const linkLife: Record<LinkKind, number> = { invitation: 7 * 24 * hour, recovery: hour }

/** For whom, and who made it; `by` null: the command line. */
type LinkFor = { staffId: string; kind: LinkKind; by: string | null }

/**
 * Makes a link that lets somebody in once to choose their password, and resolves with its secret: the database keeps only
 * a hash. Their older links are over. Call it inside the `perform` that records why.
 */
export async function makeLink(tx: Tx, { staffId, kind, by }: LinkFor): Promise<string> {
  const at = now()
  await endLinks(tx, staffId)
  const { secret, tokenHash } = newLinkSecret()
  const expiresAt = new Date(at.getTime() + linkLife[kind])
  await tx.insert(staffLinks).values({ tokenHash, staffId, kind, createdAt: at, createdBy: by, expiresAt })
  return secret
}

/** Closes whatever link of this person is still open. */
export async function endLinks(tx: Tx, staffId: string): Promise<void> {
  const at = now()
  await tx
    .update(staffLinks)
    .set({ expiresAt: sql`date_trunc('milliseconds', beside.clock())` })
    .where(and(eq(staffLinks.staffId, staffId), isNull(staffLinks.usedAt), gt(staffLinks.expiresAt, at)))
}

/** Where the link is opened. The secret stands in the path: it is good once, and not for long. */
export const linkAddress = (secret: string): string => new URL(`/staff/sign-in/link/${secret}`, config().url).href

/** A secret for a link, 256 bits, and what the database knows it by. */
export function newLinkSecret(): { secret: string; tokenHash: Buffer } {
  const secret = randomBytes(32).toString('base64url')
  return { secret, tokenHash: linkHash(secret) }
}

/** Whose link it is. */
export type LinkHolder = { person: Staff; email: string; kind: LinkKind }

type HolderRow = {
  staff_id: string
  kind: LinkKind
  name: string
  email: string
  role: StaffRole
  team_id: string | null
}

/** Whose link this is while it is open, or null: wrong, used and over are one and the same. Looking uses nothing up. */
export async function linkHolder(secret: string): Promise<LinkHolder | null> {
  const [row] = await staffDatabase().execute<HolderRow>(sql`select * from beside.link_holder(${linkHash(secret)})`)
  if (!row) return null
  const { staff_id: id, name, role, team_id: teamId, email, kind } = row
  return { person: { kind: 'staff', id, name, role, teamId }, email, kind }
}

/** Uses a link up, and every other open one of its person. False where it is over: of two at one moment, one is first. */
export async function useUpLink(tx: Tx, secret: string): Promise<boolean> {
  const [row] = await tx.execute<{ used: boolean }>(sql`select beside.link_use(${linkHash(secret)}) as used`)
  return row?.used === true
}

const linkHash = (secret: string): Buffer => createHash('sha256').update(secret).digest()

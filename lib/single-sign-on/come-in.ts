import { and, eq, exists, or, sql } from 'drizzle-orm'
import { staffIdentities } from '@/drizzle/schema/sign-in'
import { staff } from '@/drizzle/schema/staff'
import { startSession } from '@/lib/access/session'
import { now } from '@/lib/clock/now'
import { staffDatabase, type Tx } from '@/lib/db'
import { newId } from '@/lib/ids'
import { enqueue } from '@/lib/notifications/outbox'
import type { Claimed } from './claims'
import { type Account, type Entry, entryOf, type NotLetIn } from './entry'
import type { SignOn } from './settings'

export type CameIn = { session: string } | { because: NotLetIn }

/**
 * Lets in whom the sign-in service vouches for, and resolves with the secret of a new session; or says why not. What their
 * groups mean is applied first. Everything that changes goes through functions of the gate, which look again (0035).
 */
export async function comeIn(signOn: SignOn, claimed: Claimed, device?: string): Promise<CameIn> {
  const entry = await staffDatabase().transaction(async tx => {
    const known = await knownAs(tx, claimed)
    return settle(tx, claimed, entryOf(claimed, known, signOn))
  })
  if (entry.way === 'refused') return { because: entry.because }
  return { session: await startSession(entry.staffId, { how: 'single-sign-on', device }) }
}

type Settled = Extract<Entry, { way: 'refused' }> | { way: 'in'; staffId: string }

async function settle(tx: Tx, claimed: Claimed, entry: Entry): Promise<Settled> {
  const { issuer, subject } = claimed
  if (entry.way === 'refused') {
    if (entry.putOut) await tx.execute(sql`select beside.sign_on_put_out(${issuer}, ${subject})`)
    return entry
  }
  if (entry.way === 'make' && (await hasNamesake(tx, entry.name)))
    return { way: 'refused', because: 'unknown', putOut: false }
  const staffId = entry.way === 'in' ? entry.staffId : newId()
  if (entry.way === 'make') await make(tx, claimed, staffId, entry)
  else await asKnown(tx, { issuer, subject }, entry)
  await tx
    .update(staffIdentities)
    .set({ lastUsedAt: now() })
    .where(and(eq(staffIdentities.issuer, issuer), eq(staffIdentities.subject, subject)))
  return { way: 'in', staffId }
}

type Make = Extract<Entry, { way: 'make' }>

/** Somebody new, of whom those are told who watch over accounts. */
async function make(tx: Tx, { issuer, subject }: Claimed, staffId: string, { email, name, role }: Make): Promise<void> {
  await tx.execute(sql`select beside.sign_on_make(${issuer}, ${subject}, ${staffId}::uuid, ${email}, ${name}, ${role})`)
  await enqueue(tx, 'tell_of_account', staffId)
}

type In = Extract<Entry, { way: 'in' }>

async function asKnown(
  tx: Tx,
  { issuer, subject }: Pick<Claimed, 'issuer' | 'subject'>,
  { staffId, link, newRole }: In,
) {
  if (link) {
    await tx.execute(sql`select beside.sign_on_link(${issuer}, ${subject}, ${staffId}::uuid)`)
    await enqueue(tx, 'tell_of_sign_in', staffId)
  }
  if (newRole) await tx.execute(sql`select beside.sign_on_move(${issuer}, ${subject}, ${newRole})`)
}

/** Somebody of this name, here or left: they, or another, who then gets an account by hand. */
async function hasNamesake(tx: Tx, name: string): Promise<boolean> {
  const rows = await tx
    .select({ id: staff.id })
    .from(staff)
    .where(eq(sql`lower(${staff.name})`, name.toLowerCase()))
  return rows.length > 0
}

/** Whom the subject is linked to, and whose the address is. The rows stay as they are until the end of the unit. */
async function knownAs(tx: Tx, { issuer, subject, email }: Claimed) {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${issuer} || ' ' || ${subject}))`)
  const ofIssuer = and(eq(staffIdentities.staffId, staff.id), eq(staffIdentities.issuer, issuer))
  const links = tx.select({ one: sql`1` }).from(staffIdentities)
  const isSubject = exists(links.where(and(ofIssuer, eq(staffIdentities.subject, subject))))
  const rows = await tx
    .select({
      id: staff.id,
      role: staff.role,
      active: staff.active,
      isSubject: sql<boolean>`${isSubject}`,
      linked: sql<boolean>`${exists(tx.select({ one: sql`1` }).from(staffIdentities).where(ofIssuer))}`,
    })
    .from(staff)
    .where(or(isSubject, email === null ? undefined : eq(staff.email, email)))
  const account = (is: boolean): Account | undefined => rows.find(row => row.isSubject === is)
  return { linked: account(true), byEmail: account(false) }
}

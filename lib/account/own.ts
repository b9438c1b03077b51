import { and, eq } from 'drizzle-orm'
import { staff } from '@/drizzle/schema/staff'
import type { Staff } from '@/lib/access/actor'
import { whoHas } from '@/lib/access/known-password'
import type { Find, Subject } from '@/lib/access/perform'
import type { Standing } from '@/lib/access/session'
import { staffDatabase } from '@/lib/db'
import { Refusal } from '@/lib/errors'

/** One's own account, as what is changed. */
export const own =
  ({ id }: Staff): Find<Subject> =>
  async () => ({ kind: 'staff', id })

/** Somebody who works here, known by what they proved so far. */
export async function personById(staffId: string): Promise<Staff | undefined> {
  const [row] = await staffDatabase()
    .select()
    .from(staff)
    .where(and(eq(staff.id, staffId), eq(staff.active, true)))
  if (!row) return undefined
  const { id, name, role, teamId } = row
  return { kind: 'staff', id, name, role, teamId }
}

/**
 * Asks for the password again before how somebody signs in is changed: an open screen is not enough. Throws `Refusal`.
 * Guessing is slowed here as it is at sign-in.
 */
export async function proveAgain(actor: Staff, password: string): Promise<void> {
  const person = await whoHas(await emailOf(actor), password)
  if (person?.id !== actor.id) throw new Refusal('rule', 'That is not your password. Nothing was changed.')
}

/**
 * Whose account this is, where their session has every proof that is asked for. A session that a password alone began
 * changes nothing but to add the first second proof. Throws `Refusal`.
 */
export function wholly({ person, lacks }: Standing): Staff {
  if (lacks === 'second-factor') throw new Refusal('rule', 'Sign out, then sign in again with your code or passkey.')
  return person
}

/** The address somebody signs in with. */
export async function emailOf({ id }: Staff): Promise<string> {
  const [row] = await staffDatabase().select({ email: staff.email }).from(staff).where(eq(staff.id, id))
  return row?.email ?? ''
}

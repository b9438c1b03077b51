import { eq } from 'drizzle-orm'
import { staff, staffCredentials } from '@/drizzle/schema/staff'
import { config } from '@/lib/config'
import { fingerprint } from '@/lib/crypto/fingerprint'
import { staffDatabase } from '@/lib/db'
import type { Staff } from './actor'
import { hashPassword, isPassword, isWeaker } from './password'
import { waitAfter, waitingRoom } from './sign-in-wait'
import { countTry, forgetTries } from './tries'
import { opens } from './ways-in'
import { withActor } from './with-actor'

/** Eight guesses a second at an address, and room for the one who owns it even while somebody tries it all the time. */
const hold = waitingRoom({ each: 64, all: 256 })

/**
 * Who this is, by their address and password, or undefined. The same work is done for an address nobody has. After five
 * tries for an address each next one is held for up to eight seconds and then looked at: the right password always gets
 * in. A hash of an earlier strength is made anew. Throws `Refusal` only for a try that finds no room to be held in.
 */
export async function whoHas(email: string, password: string): Promise<Staff | undefined> {
  const address = fingerprint('sign-in', email)
  await hold(address.toString('hex'), waitAfter((await countTry(address)) - 1))
  const known = await credentialsOf(email)
  if (!(await isPassword(password, known?.passwordHash)) || !known) return undefined
  // It may have been changed while this try stood in line.
  if ((await credentialsOf(email))?.passwordHash !== known.passwordHash) return undefined
  await forgetTries(address)
  const { id, name, role, teamId, passwordHash } = known
  const person: Staff = { kind: 'staff', id, name, role, teamId }
  if (isWeaker(passwordHash)) await strengthen(person, password, passwordHash)
  return person
}

async function credentialsOf(email: string) {
  const { id, name, role, teamId, active } = staff
  const [row] = await staffDatabase()
    .select({ id, name, role, teamId, active, passwordHash: staffCredentials.passwordHash })
    .from(staff)
    .innerJoin(staffCredentials, eq(staffCredentials.staffId, staff.id))
    .where(eq(staff.email, email.toLowerCase()))
  return row?.active && opens('password', row.role, config().signOn?.only ?? false) ? row : undefined
}

async function strengthen(person: Staff, password: string, before: string): Promise<void> {
  const passwordHash = await hashPassword(password)
  await withActor(person, tx =>
    tx.update(staffCredentials).set({ passwordHash }).where(eq(staffCredentials.passwordHash, before)),
  )
}

import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { staff } from '@/drizzle/schema/staff'
import { countTry } from '@/lib/access/tries'
import { fingerprint } from '@/lib/crypto/fingerprint'
import { staffDatabase } from '@/lib/db'
import { idFrom } from '@/lib/ids'
import { enqueue } from '@/lib/notifications/outbox'

/** How often an address may be asked for within a quarter of an hour; what is asked beyond it is answered the same. */
const mostAsked = 5

/**
 * Somebody cannot get in. The same work is done for an address that nobody has: it is counted, looked up, and work is left
 * for a job, which mails a link where there is somebody to mail it to. Whoever asks learns nothing either way.
 */
export async function askRecovery(email: string): Promise<void> {
  const address = fingerprint('recovery', email)
  const asked = await countTry(address)
  const [row] = await staffDatabase().select({ id: staff.id }).from(staff).where(eq(staff.email, email.toLowerCase()))
  const staffId = row?.id ?? nobody(address)
  if (asked <= mostAsked) await staffDatabase().transaction(tx => enqueue(tx, 'send_recovery', staffId))
}

/** An id that nobody has. */
const nobody = (address: Buffer): string => idFrom(createHash('sha256').update(address).digest())

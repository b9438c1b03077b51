import { eq } from 'drizzle-orm'
import { directoryPeople } from '@/drizzle/schema/agencies'
import type { Staff } from '@/lib/access/actor'
import { admit, byId, perform } from '@/lib/access/perform'
import { now } from '@/lib/clock/now'
import { postgresError, type Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { isId, newId } from '@/lib/ids'
import type { NewDirectoryEntry } from './directory-schema'

/**
 * Adds names that what is told from now on is matched with: of a worker of an organisation, or further ones of a colleague
 * (domain §8.4). Throws `rule` for one's own names and for what is not there, `not-found` without the grant.
 */
export async function addDirectoryEntry(actor: Staff, { whose, ...entry }: NewDirectoryEntry): Promise<void> {
  const id = newId()
  const [kind, of] = whose.split(':') as ['staff' | 'agency', string]
  if (kind === 'staff') refuseOwn(actor, of)
  const owner = kind === 'staff' ? { staffId: of } : { agencyId: of }
  await admit(actor, 'directory.keep', { kind: 'directory', id }, async tx => {
    await tx.insert(directoryPeople).values({ id, ...owner, ...entry, changedBy: actor.id, changedAt: now() })
  }).catch(error => {
    if (postgresError(error)?.code !== foreignKey) throw error
    throw new Refusal('rule', 'Choose from the list. What you chose is not there any more.')
  })
}
const foreignKey = '23503'

/** Takes an entry out of what is matched, or puts it back. Throws `rule` for one's own names, `not-found`. */
export function switchDirectoryEntry(actor: Staff, entryId: string, active: boolean): Promise<void> {
  return perform(actor, 'directory.keep', byId(entryId, findEntry), async (tx, { id, staffId }) => {
    refuseOwn(actor, staffId)
    await tx
      .update(directoryPeople)
      .set({ active, changedBy: actor.id, changedAt: now() })
      .where(eq(directoryPeople.id, id))
  })
}

/** Whoever is accused must not be able to take away the name they would be recognised by. The database refuses it too. */
function refuseOwn(actor: Staff, staffId: string | null) {
  if (staffId === actor.id) throw new Refusal('rule', 'Nobody changes their own names here. Ask a colleague who may.')
}

async function findEntry(tx: Tx, id: string) {
  if (!isId(id)) return undefined
  const [row] = await tx.select().from(directoryPeople).where(eq(directoryPeople.id, id))
  return row && { kind: 'directory' as const, id: row.id, staffId: row.staffId }
}

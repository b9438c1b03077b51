import { eq, sql } from 'drizzle-orm'
import { centres } from '@/drizzle/schema/centres'
import type { Staff } from '@/lib/access/actor'
import { admit, byId, perform } from '@/lib/access/perform'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { codeHash, newCentreCode } from './code'
import { allCentres, isSameName, type ListedCentre, newestOfEach } from './queries'
import type { NewCentre } from './schema'

/** A centre with the code that opens its device: it is told once, and cannot be read again. */
export type Opened = { name: string; code: string }

/** Adds a centre, switched on. Throws `conflict` where there is one of that name already, and `not-found` without the grant. */
export async function addCentre(actor: Staff, { name }: NewCentre): Promise<Opened> {
  const id = newId()
  return admit(actor, 'centre.manage', { kind: 'centre', id }, async tx => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('beside.centres'))`)
    const known = await allCentres(tx)
    if (known.some(centre => isSameName(centre.name, name))) throw new Refusal('conflict', alreadyThere)
    return open(tx, id, name)
  })
}

const alreadyThere = 'There is a centre of this name already. Switch it on, or give it a new code.'

/**
 * Gives a centre a new code: the old one is switched off, and every device that it had opened is the centre's no longer.
 * Reports that came by the old one keep it, under the same name. Throws `not-found`, and `conflict` for one replaced before.
 */
export function replaceCode(actor: Staff, id: string): Promise<Opened> {
  return perform(actor, 'centre.manage', byId(id, lockCentre), async (tx, { name }) => {
    await isNewest(tx, id)
    await tx.update(centres).set({ active: false }).where(eq(centres.id, id))
    return open(tx, newId(), name)
  })
}

/** Switches a centre off, at once and on all its devices, or on again. Throws like `replaceCode`. */
export function switchCentre(actor: Staff, id: string, active: boolean): Promise<void> {
  return perform(actor, 'centre.manage', byId(id, lockCentre), async tx => {
    await isNewest(tx, id)
    await tx.update(centres).set({ active }).where(eq(centres.id, id))
  })
}

/** A code that was replaced never opens again. */
async function isNewest(tx: Tx, id: string): Promise<void> {
  const newest = newestOfEach(await allCentres(tx))
  if (!newest.some(centre => centre.id === id))
    throw new Refusal('conflict', 'This centre has a newer code. Look at the list again.')
}

async function open(tx: Tx, id: string, name: string): Promise<Opened> {
  const code = newCentreCode()
  await tx.insert(centres).values({ id, name, codeHash: codeHash(code), active: true, createdAt: now() })
  return { name, code }
}

type LockedCentre = ListedCentre & { kind: 'centre' }

async function lockCentre(tx: Tx, id: string): Promise<LockedCentre | undefined> {
  const { id: key, name, active, createdAt } = centres
  const [found] = await tx.select({ id: key, name, active, createdAt }).from(centres).where(eq(key, id)).for('update')
  return found && { ...found, kind: 'centre' }
}

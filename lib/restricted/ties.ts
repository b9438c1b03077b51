import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { homes } from '@/drizzle/schema/landlord'
import { staffTies } from '@/drizzle/schema/restricted'
import type { Staff } from '@/lib/access/actor'
import { admit, allow, byId, perform } from '@/lib/access/perform'
import { now } from '@/lib/clock/now'
import { hexArray } from '@/lib/database/arrays'
import type { Tx } from '@/lib/db'
import { isId, newId } from '@/lib/ids'
import { printsOf } from '@/lib/search/prints'
import type { NewTie } from './schema'

/** My own ties and the homes to choose from: nobody reads another's. */
export const myTies = (actor: Staff) =>
  allow(actor, 'tie.declare', async tx => ({
    ties: await tx.select().from(staffTies).where(isNull(staffTies.endedAt)).orderBy(asc(staffTies.declaredAt)),
    homes: await tx.select({ id: homes.id, address: homes.address }).from(homes).orderBy(asc(homes.address)),
  }))

/** Says once whom I am close to: it shuts me out at once of what was told about them, and of what is told later (domain §8.3). */
export function declareTie(actor: Staff, { kind, name, homeId }: NewTie): Promise<void> {
  const id = newId()
  return admit(actor, 'tie.declare', { kind: 'tie', id }, async tx => {
    const who = { name: name ?? null, homeId: homeId ?? null }
    await tx.insert(staffTies).values({ id, staffId: actor.id, kind, ...who, declaredAt: now() })
    const prints = printsOf({ name }).flatMap(([print, value]) => (print === 'name' ? [value] : []))
    await tx.execute(sql`select beside.heed_tie(${id}, ${hexArray(prints)}::bytea[])`)
  })
}

/** It no longer holds for what is told from now on; of what came before I stay shut out. Throws `not-found`. */
export function endTie(actor: Staff, id: string): Promise<void> {
  return perform(actor, 'tie.declare', byId(id, findTie), async tx => {
    await tx.update(staffTies).set({ endedAt: now() }).where(eq(staffTies.id, id))
  })
}

async function findTie(tx: Tx, id: string) {
  if (!isId(id)) return undefined
  const [tie] = await tx
    .select({ id: staffTies.id })
    .from(staffTies)
    .where(and(eq(staffTies.id, id), isNull(staffTies.endedAt)))
  return tie && { ...tie, kind: 'tie' as const }
}

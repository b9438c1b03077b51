import { asc, desc } from 'drizzle-orm'
import { centres } from '@/drizzle/schema/centres'
import type { Staff } from '@/lib/access/actor'
import { may } from '@/lib/access/permit'
import { withActor } from '@/lib/access/with-actor'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'

/** A centre as the administration sees it; of its code nothing. */
export type ListedCentre = { id: string; name: string; active: boolean; createdAt: Date }

/** Every centre once, by name, as it stands with its newest code. Throws `not-found` without the grant. */
export async function centreList(actor: Staff): Promise<ListedCentre[]> {
  if (!may(actor, 'centre.manage')) throw new Refusal('not-found', 'There is nothing here for you.')
  return withActor(actor, async tx => newestOfEach(await allCentres(tx)))
}

/** One centre, for its instructions and its sign. Throws `not-found`. */
export async function centreToPrint(actor: Staff, id: string): Promise<ListedCentre> {
  const found = (await centreList(actor)).find(centre => centre.id === id)
  if (!found) throw new Refusal('not-found', 'We could not find that centre.')
  return found
}

/** By name, newest code first. */
export function allCentres(tx: Tx): Promise<ListedCentre[]> {
  const { id, name, active, createdAt } = centres
  return tx.select({ id, name, active, createdAt }).from(centres).orderBy(asc(name), desc(createdAt), desc(id))
}

/** A code that was replaced stays with the reports that came by it; the centre is known by its newest. */
export function newestOfEach(all: readonly ListedCentre[]): ListedCentre[] {
  return all.filter((centre, at) => all.findIndex(({ name }) => isSameName(name, centre.name)) === at)
}

export const isSameName = (one: string, other: string) => one.toLowerCase() === other.toLowerCase()

import type { Staff } from '@/lib/access/actor'
import { byId, disclose } from '@/lib/access/perform'
import { actionOf, type EvidencePlace, findHome, idOfPlace } from './home'
import { type EvidenceItem, itemsOf } from './items'

export type Gallery = { place: EvidencePlace; reference: string; items: EvidenceItem[] }

/** Every item of a case, or of a report that is in none, with its custody in short. Recorded. Throws `not-found`. */
export async function gallery(actor: Staff, place: EvidencePlace): Promise<Gallery> {
  const find = byId(idOfPlace(place), async tx => {
    const home = await findHome(tx, place)
    return home && { ...home, items: await itemsOf(tx, place) }
  })
  return disclose(actor, actionOf(place, 'read'), find, async ({ reference, items }) => ({ place, reference, items }))
}

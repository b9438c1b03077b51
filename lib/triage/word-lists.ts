import type { Staff } from '@/lib/access/actor'
import { withActor } from '@/lib/access/with-actor'
import type { ListItem } from '@/lib/lists/list'
import { listInForce } from '@/lib/lists/queries'

export type TriageLists = { types: ListItem[]; characteristics: ListItem[]; perpetrators: ListItem[] }

/** The lists that triage chooses from, as they read today. */
export const triageLists = (actor: Staff): Promise<TriageLists> =>
  withActor(actor, async tx => {
    const [types, characteristics, perpetrators] = await Promise.all([
      listInForce(tx, 'incident_types'),
      listInForce(tx, 'characteristics'),
      listInForce(tx, 'perpetrator_types'),
    ])
    return { types: types.items, characteristics: characteristics.items, perpetrators: perpetrators.items }
  })

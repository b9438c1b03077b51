import type { Staff } from '@/lib/access/actor'
import type { Tx } from '@/lib/db'
import { tell } from './events'
import type { CaseLinkKind } from './incident'

type Side = { id: string; restricted: boolean }

/**
 * Tells both timelines that two cases are linked, each of the other only where that one is not restricted: its readers may
 * not know that it is there.
 */
export async function tellOfLink(tx: Tx, actor: Staff, one: Side, other: Side, kind: CaseLinkKind): Promise<void> {
  for (const [told, of] of [
    [one, other],
    [other, one],
  ] as const)
    if (!of.restricted) await tell(tx, actor, told.id, 'case_linked', { other: of.id, kind })
}

import { caseLinks } from '@/drizzle/schema/casework'
import type { Staff } from '@/lib/access/actor'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { newId } from '@/lib/ids'
import { tell } from './events'
import type { CaseLinkKind } from './incident'

export type LinkSide = { id: string; restricted: boolean }

/** Links one case to another that came before it, and tells both timelines, in the caller's transaction. */
export async function writeLink(
  tx: Tx,
  actor: Staff,
  kind: CaseLinkKind,
  kase: LinkSide,
  other: LinkSide,
): Promise<void> {
  const link = { id: newId(), caseId: kase.id, otherCaseId: other.id, kind }
  await tx.insert(caseLinks).values({ ...link, byId: actor.id, at: now() })
  await tellOfLink(tx, actor, kase, other, kind)
}

/**
 * Tells both timelines that two cases are linked, each of the other only where that one is not restricted: its readers may
 * not know that it is there.
 */
async function tellOfLink(tx: Tx, actor: Staff, one: LinkSide, other: LinkSide, kind: CaseLinkKind): Promise<void> {
  for (const [told, of] of [
    [one, other],
    [other, one],
  ] as const)
    if (!of.restricted) await tell(tx, actor, told.id, 'case_linked', { other: of.id, kind })
}

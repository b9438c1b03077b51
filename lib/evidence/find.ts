import { and, eq, getTableColumns, ne } from 'drizzle-orm'
import { evidence } from '@/drizzle/schema/evidence'
import { reports } from '@/drizzle/schema/reports'
import { byId } from '@/lib/access/perform'
import type { Tx } from '@/lib/db'
import { isId } from '@/lib/ids'
import { type EvidenceHome, type EvidencePlace, findHome } from './home'
import { isIn } from './items'

export type EvidenceRow = typeof evidence.$inferSelect
/** The item under the facts of its home: what `perform` asks the grants about, and what the trail names. */
export type EvidenceSubject = Omit<EvidenceHome, 'id' | 'kind'> & {
  kind: 'evidence'
  id: string
  item: EvidenceRow
  home: EvidenceHome
}

/** A `Find` of one item of a place; undefined for hidden, absent, elsewhere and not whole alike. */
export const itemIn = (place: EvidencePlace, evidenceId: string) =>
  byId(evidenceId, async (tx, id): Promise<EvidenceSubject | undefined> => {
    const home = await findHome(tx, place)
    const item = home && (await findRow(tx, place, id))
    return item && { ...home, kind: 'evidence', id, item, home }
  })

async function findRow(tx: Tx, place: EvidencePlace, evidenceId: string): Promise<EvidenceRow | undefined> {
  if (!isId(evidenceId)) return undefined
  const [row] = await tx
    .select(getTableColumns(evidence))
    .from(evidence)
    .leftJoin(reports, eq(reports.id, evidence.reportId))
    .where(and(eq(evidence.id, evidenceId), isIn(place), ne(evidence.state, 'arriving')))
  return row
}

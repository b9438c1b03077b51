import { and, asc, eq, isNull } from 'drizzle-orm'
import { safetyMeasures } from '@/drizzle/schema/measures'
import type { Staff } from '@/lib/access/actor'
import { withActor } from '@/lib/access/with-actor'
import { type MeasureState, measureState } from './measure'

export type GivenMeasure = { id: string; words: string; state: Exclude<MeasureState, 'struck_out'> }

/**
 * What makes somebody's home safer, by the words it was chosen by, for the page they are given: never what staff wrote beside
 * it. The caller has asked the grants.
 */
export async function measuresOnPage(actor: Staff, caseId: string, personId: string): Promise<GivenMeasure[]> {
  const theirs = and(
    eq(safetyMeasures.caseId, caseId),
    eq(safetyMeasures.personId, personId),
    isNull(safetyMeasures.cancelledAt),
  )
  const rows = await withActor(actor, tx =>
    tx.select().from(safetyMeasures).where(theirs).orderBy(asc(safetyMeasures.madeAt)),
  )
  return rows.map(row => ({
    id: row.id,
    words: row.wording[row.kind] ?? row.kind,
    state: measureState(row) as GivenMeasure['state'],
  }))
}

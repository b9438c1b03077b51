import { and, eq, inArray, isNull, ne, or } from 'drizzle-orm'
import { cases } from '@/drizzle/schema/cases'
import { clocks } from '@/drizzle/schema/clocks'
import { safetyMeasures } from '@/drizzle/schema/measures'
import { people } from '@/drizzle/schema/people'
import type { Staff } from '@/lib/access/actor'
import { casesVisibleTo } from '@/lib/access/visible-to'
import { withActor } from '@/lib/access/with-actor'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { openMeasuresIn } from '@/lib/support/measure-queries'
import { isOpenCase } from './open'
import { measureSteps } from './steps/measure-steps'
import type { Step } from './steps/step'

/** The open measures that somebody owns in cases of others; no names are read. Throws `not-found`. */
export function measuresForMe(actor: Staff): Promise<Step[]> {
  return withActor(actor, async tx => {
    const rows = await casesWithMine(tx, actor)
    if (rows.length === 0) return []
    const ids = rows.map(({ id }) => id)
    const { id, caseId, role, reportId } = people
    const [measures, running, persons] = await Promise.all([
      openMeasuresIn(tx, ids),
      tx
        .select()
        .from(clocks)
        .where(and(inArray(clocks.caseId, ids), eq(clocks.target, 'T10'))),
      tx.select({ id, caseId, role, reportId }).from(people).where(inArray(people.caseId, ids)),
    ])
    const mine = measures.filter(({ ownerId }) => ownerId === actor.id)
    const of = <R extends { caseId: string | null }>(list: R[], of: string) => list.filter(one => one.caseId === of)
    return rows.flatMap(row =>
      measureSteps(
        { ...row, ...none, clocks: of(running, row.id), people: of(persons, row.id), measures: of(mine, row.id) },
        now(),
      ),
    )
  })
}

const none = { offers: [], outgoing: [], contacts: [] }

function casesWithMine(tx: Tx, actor: Staff) {
  const { caseId, ownerId, completedAt, cancelledAt } = safetyMeasures
  const open = and(eq(ownerId, actor.id), isNull(completedAt), isNull(cancelledAt))
  const othersCase = and(
    ...[
      or(isNull(cases.officerId), ne(cases.officerId, actor.id)),
      or(isNull(cases.deputyId), ne(cases.deputyId, actor.id)),
    ],
  )
  const owned = inArray(cases.id, tx.select({ id: caseId }).from(safetyMeasures).where(open))
  const where = and(casesVisibleTo(actor, 'case.list'), owned, othersCase, isOpenCase)
  return tx.select().from(cases).where(where)
}

import { and, asc, eq, isNotNull, isNull, ne, sql } from 'drizzle-orm'
import { cases } from '@/drizzle/schema/cases'
import { clocks } from '@/drizzle/schema/clocks'
import { evidence } from '@/drizzle/schema/evidence'
import { reports } from '@/drizzle/schema/reports'
import type { Staff } from '@/lib/access/actor'
import { listing } from '@/lib/access/listing'
import { may } from '@/lib/access/permit'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'

export type Unseen = Awaited<ReturnType<typeof unseen>>[number]
export type EvidenceOversight = { unowned: number; withoutClock: number; waiting: Unseen[]; late: number }

const most = 200

/**
 * Is every item somebody's, with a clock, and what has nobody looked at? The two proofs are counts across every wall and
 * nothing more; what waits is only what the walls show this manager. Throws `not-found`.
 */
export async function evidenceOversight(actor: Staff): Promise<EvidenceOversight> {
  if (!may(actor, 'evidence.oversee')) throw new Refusal('not-found', 'There is nothing here for you.')
  const work = async (tx: Tx) => {
    const [counts, waiting] = await Promise.all([proofs(tx), unseen(tx)])
    return { ...counts, waiting, late: waiting.filter(({ clock }) => clock.dueAt < now()).length }
  }
  return listing(actor, 'evidence.oversee', work, ({ waiting }) => waiting.length)
}

async function proofs(tx: Tx): Promise<Pick<EvidenceOversight, 'unowned' | 'withoutClock'>> {
  const [row] = await tx.execute<{ unowned: string; without_clock: string }>(
    sql`select beside.evidence_unowned() as unowned, beside.evidence_without_clock() as without_clock`,
  )
  return { unowned: Number(row?.unowned ?? Number.NaN), withoutClock: Number(row?.without_clock ?? Number.NaN) }
}

/** What waits, by its clock: one line for what came together, the longest waiting first. */
async function unseen(tx: Tx) {
  const home = sql`coalesce(${evidence.caseId}, ${reports.caseId})`
  const owner = sql<
    string | null
  >`(select o.name from beside.staff o where o.id = beside.evidence_owner(min(${evidence.reportId}::text)::uuid, ${cases.id}))`
  return tx
    .select({
      clock: { id: clocks.id, dueAt: clocks.dueAt },
      files: sql<number>`count(*)`.mapWith(Number),
      caseId: cases.id,
      reportId: sql<string | null>`min(${evidence.reportId}::text)`,
      reference: sql<string>`coalesce(${cases.reference}, min(${reports.reference}))`,
      owner,
    })
    .from(clocks)
    .innerJoin(evidence, and(eq(evidence.clockId, clocks.id), ne(evidence.state, 'arriving')))
    .leftJoin(reports, eq(reports.id, evidence.reportId))
    .leftJoin(cases, eq(cases.id, home))
    .where(and(isNull(clocks.achievedAt), isNull(clocks.endedAt), isNotNull(clocks.dueAt)))
    .groupBy(clocks.id, cases.id)
    .orderBy(asc(clocks.dueAt), asc(clocks.id))
    .limit(most)
}

import { desc, eq, or, sql } from 'drizzle-orm'
import { patternDecisions } from '@/drizzle/schema/patterns'
import { staff } from '@/drizzle/schema/staff'
import type { Staff } from '@/lib/access/actor'
import { withActor } from '@/lib/access/with-actor'
import { now } from '@/lib/clock/now'
import { textArray } from '@/lib/database/arrays'
import type { Tx } from '@/lib/db'
import { candidatesFor } from './candidates'
import type { Decision } from './decided'
import { type Met, metBy, type Pattern, patternsIn } from './found'
import type { PatternKind } from './pattern'
import type { PatternRecord, RecordKey } from './record'
import { recordsOf } from './records'
import { sightOf } from './sight'

export type PatternsFound = { record: PatternRecord | undefined; patterns: Pattern[]; met: Met[] }

/**
 * What a case, or a report in none, has in common with others, for this reader alone: made of nothing that they could not
 * open, and the same for whoever is shut out as if there were nothing. Domain §3.9.
 */
export async function patternsOf(actor: Staff, key: RecordKey): Promise<PatternsFound> {
  const found = await withActor(actor, tx => findPatterns(tx, actor, [key], { blocks: true }))
  return found.get(key.id) ?? { record: undefined, patterns: [], met: [] }
}

/** Which kinds of pattern the reports of a page are part of, by their id. */
export async function patternFlags(actor: Staff, reportIds: readonly string[]): Promise<Record<string, PatternKind[]>> {
  const keys = reportIds.map(id => ({ kind: 'report' as const, id }))
  const found = await withActor(actor, tx => findPatterns(tx, actor, keys, { blocks: false }))
  return Object.fromEntries(
    [...found].map(([id, { patterns }]) => [
      id,
      patterns.map(({ kind }) => kind).filter(kind => kind !== 'repeat_block'),
    ]),
  )
}

export async function findPatterns(tx: Tx, actor: Staff, keys: readonly RecordKey[], wide: { blocks: boolean }) {
  const see = sightOf(actor)
  const focus = await recordsOf(tx, see, keys)
  const others = await recordsOf(tx, see, await candidatesFor(tx, see, focus, wide))
  const known = [...focus, ...others]
  const decisions = await decisionsAbout(tx, known)
  const at = now()
  return new Map(
    focus.map(record => {
      const met = metBy(record, known, decisions, at)
      return [record.id, { record, met, patterns: patternsIn(record, met, at) }]
    }),
  )
}

/** What was made of matches between records that are passed on; the wall shows those of which both ends may be seen. */
export async function decisionsAbout(tx: Tx, records: readonly PatternRecord[]): Promise<Decision[]> {
  if (records.length < 2) return []
  const { id, kind, answer, reason, at, oneCaseId, oneReportId, otherCaseId, otherReportId } = patternDecisions
  const ids = textArray(records.flatMap(record => [record.id, ...record.reports.map(report => report.id)]))
  const [one, other] = [
    sql<string>`coalesce(${oneCaseId}, ${oneReportId})`,
    sql<string>`coalesce(${otherCaseId}, ${otherReportId})`,
  ]
  const rows = await tx
    .select({ id, kind, answer, reason, at, one, other, by: staff.name })
    .from(patternDecisions)
    .innerJoin(staff, eq(staff.id, patternDecisions.byId))
    .where(or(sql`${one} = any(${ids}::uuid[])`, sql`${other} = any(${ids}::uuid[])`))
    .orderBy(desc(at), desc(id))
  return rows.map(({ one: first, other: second, ...row }) => ({ ...row, ends: [first, second] as const }))
}

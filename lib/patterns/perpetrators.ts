import { and, count, desc, eq, gte, inArray, isNotNull, ne, or, sql } from 'drizzle-orm'
import { cases } from '@/drizzle/schema/cases'
import { findingsMade } from '@/drizzle/schema/findings'
import { blocks, homes } from '@/drizzle/schema/landlord'
import { actionPlans, planActions } from '@/drizzle/schema/plans'
import { reports } from '@/drizzle/schema/reports'
import type { Staff } from '@/lib/access/actor'
import { listing } from '@/lib/access/listing'
import { may } from '@/lib/access/permit'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { groupsByPerpetrator } from './persistent'
import { decisionsAbout } from './queries'
import type { PatternRecord, RecordKey } from './record'
import { recordsOf } from './records'
import { sightOf } from './sight'
import { type Counts, countsOf, monthsBefore, windows } from './windows'

export type PersistentGroup = {
  counts: Counts
  places: string[]
  records: (PatternRecord & { tried: Tried | undefined })[]
}
export type Tried = Awaited<ReturnType<typeof triedIn>>[number]

/** The newest records looked through. */
const most = 1000

/**
 * Alleged perpetrators whom more than one report names, across all homes (domain §3.9), without a name: each by the cases
 * and reports that this manager may open. Nothing restricted is in it. Throws `not-found` without the grant.
 */
export async function persistentPerpetrators(actor: Staff): Promise<PersistentGroup[]> {
  if (!may(actor, 'pattern.oversee')) throw new Refusal('not-found', 'We could not find that.')
  return listing(
    actor,
    'pattern.oversee',
    tx => persistentIn(tx, actor),
    groups => groups.length,
  )
}

async function persistentIn(tx: Tx, actor: Staff): Promise<PersistentGroup[]> {
  const records = await recordsOf(tx, sightOf(actor), await newestRecords(tx))
  const groups = groupsByPerpetrator(records, await decisionsAbout(tx, records))
  const all = groups.flat()
  const [tried, places] = await Promise.all([triedIn(tx, idsOf(all)), placesOf(tx, all)])
  return groups.map(group => ({
    counts: countsOf(
      group.flatMap(record => record.reports.map(({ receivedAt }) => receivedAt)),
      now(),
    ),
    places: [...new Set(group.flatMap(record => record.reports.flatMap(({ id }) => places.get(id) ?? [])))],
    records: group.map(record => ({ ...record, tried: tried.find(({ id }) => id === record.id) })),
  }))
}

const idsOf = (records: readonly PatternRecord[]) => records.filter(({ kind }) => kind === 'case').map(({ id }) => id)

async function newestRecords(tx: Tx): Promise<RecordKey[]> {
  const { caseId, id, receivedAt, restricted, caseRestricted, screenedAt } = reports
  const recent = gte(receivedAt, monthsBefore(now(), windows.repeatMonths))
  const open = and(eq(restricted, false), or(sql`${caseRestricted} is null`, eq(caseRestricted, false)))
  const key = sql<string>`coalesce(${caseId}, ${id})`
  return tx
    .select({ id: key, kind: sql<RecordKey['kind']>`case when ${caseId} is null then 'report' else 'case' end` })
    .from(reports)
    .where(and(recent, open, isNotNull(screenedAt)))
    .groupBy(key, sql`${caseId} is null`, caseId)
    .orderBy(desc(sql`max(${receivedAt})`))
    .limit(most)
}

/** How a case stands, what was found, and how much of what was planned is done. */
async function triedIn(tx: Tx, ids: readonly string[]) {
  const finding = sql<
    string | null
  >`(select f.finding from ${findingsMade} f where f.case_id = ${cases.id} order by f.at desc limit 1)`
  const done = tx
    .select({ caseId: planActions.caseId, done: count().as('done') })
    .from(planActions)
    .innerJoin(actionPlans, eq(actionPlans.id, planActions.planId))
    .where(and(isNotNull(planActions.doneAt), ne(planActions.side, 'victim')))
    .groupBy(planActions.caseId)
    .as('done_actions')
  return tx
    .select({ id: cases.id, status: cases.status, finding, done: sql<number>`coalesce(${done.done}, 0)::int` })
    .from(cases)
    .leftJoin(done, eq(done.caseId, cases.id))
    .where(inArray(cases.id, [...ids]))
}

async function placesOf(tx: Tx, records: readonly PatternRecord[]): Promise<Map<string, string>> {
  const ids = records.flatMap(record => record.reports.map(({ id }) => id))
  const rows = await tx
    .select({ id: reports.id, place: sql<string | null>`coalesce(${homes.address}, ${blocks.name})` })
    .from(reports)
    .leftJoin(homes, eq(homes.id, reports.homeId))
    .leftJoin(blocks, eq(blocks.id, reports.blockId))
    .where(inArray(reports.id, ids))
  return new Map(rows.flatMap(({ id, place }) => (place ? [[id, place] as const] : [])))
}

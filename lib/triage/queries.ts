import { and, asc, count, desc, eq, or, type SQL, sql } from 'drizzle-orm'
import { centres } from '@/drizzle/schema/centres'
import { clocks } from '@/drizzle/schema/clocks'
import { blocks, homes } from '@/drizzle/schema/landlord'
import { reports } from '@/drizzle/schema/reports'
import type { Staff } from '@/lib/access/actor'
import { listing } from '@/lib/access/listing'
import { reportsVisibleTo } from '@/lib/access/visible-to'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import type { QueueFilter, QueueKey, QueueView } from './filter'

export const pageSize = 25

/** A row of the queue: coded answers, times and a place once screened. No word of the report. */
export type QueueRow = Awaited<ReturnType<typeof rowsOf>>[number]
export type Queue = { rows: QueueRow[]; next?: QueueKey; previous?: QueueKey; counts: Record<QueueView, number> }

/**
 * The reports waiting for a decision that this person may see: emergencies first, then the longest waiting; paged by key,
 * so that what arrives meanwhile moves nothing. Recorded. Throws `not-found` without the grant.
 */
export async function triageQueue(actor: Staff, filter: QueueFilter): Promise<Queue> {
  const waiting = and(isUndecided, reportsVisibleTo(actor, 'report.list', now()))
  const page = async (tx: Tx): Promise<Queue> => {
    const [rows, counts] = await Promise.all([
      rowsOf(tx, and(waiting, ...matching(actor, filter)), filter),
      countsOf(tx, actor, waiting),
    ])
    return { ...pageOf(rows, filter), counts }
  }
  return listing(actor, 'report.list', page, ({ rows }) => rows.length)
}

/** Received, or waiting for a way to reach them: nobody has decided yet. In codes, so that the index of these is known to answer. */
export const isUndecided = sql`${reports.status} in ('received', 'needs_contact')`

const isTriageClock = and(eq(clocks.reportId, reports.id), eq(clocks.target, 'T2'))
const isOverdue = sql`${clocks.achievedAt} is null and ${clocks.dueAt} < beside.clock()`

/** Mine: what I typed, and what names a place where I have an open case. */
function isMine({ id }: Staff): SQL | undefined {
  const atMyPlace = sql`${reports.blockId} in (select r.block_id from beside.cases c join beside.reports r on r.case_id = c.id
    where ${id} in (c.officer_id, c.deputy_id) and c.status <> 'closed' and r.block_id is not null)`
  return or(eq(reports.enteredBy, id), atMyPlace)
}

const viewWhere = (actor: Staff): Record<QueueView, SQL | undefined> => ({
  waiting: undefined,
  mine: isMine(actor),
  overdue: isOverdue,
})

function matching(actor: Staff, { view, channel, level, danger, type, ground }: QueueFilter) {
  return [
    viewWhere(actor)[view],
    channel && eq(reports.channel, channel),
    level && eq(reports.level, level),
    danger && eq(reports.severity, 'A1'),
    type && sql`${type} = any(${reports.types})`,
    ground && sql`${ground} = any(${reports.grounds})`,
  ]
}

function rowsOf(tx: Tx, where: SQL | undefined, { after, before }: QueueFilter) {
  const order = before ? desc : asc
  const key = sql`(${reports.severity}, ${reports.receivedAt}, ${reports.id})`
  const past = before ? sql`${key} < ${keySql(before)}` : after && sql`${key} > ${keySql(after)}`
  return tx
    .select(columns)
    .from(reports)
    .leftJoin(clocks, isTriageClock)
    .leftJoin(centres, eq(centres.id, reports.centreId))
    .leftJoin(homes, eq(homes.id, reports.homeId))
    .leftJoin(blocks, eq(blocks.id, reports.blockId))
    .where(and(where, past))
    .orderBy(order(reports.severity), order(reports.receivedAt), order(reports.id))
    .limit(pageSize + 1)
}

const keySql = ({ severity, receivedAt, id }: QueueKey) =>
  sql`(${severity}::text, ${receivedAt.toISOString()}::timestamptz, ${id}::uuid)`

const columns = {
  id: reports.id,
  reference: reports.reference,
  channel: reports.channel,
  centre: centres.name,
  receivedAt: reports.receivedAt,
  role: reports.role,
  types: reports.types,
  grounds: reports.grounds,
  level: reports.level,
  safety: reports.safety,
  severity: reports.severity,
  safeguarding: reports.safeguarding,
  restricted: reports.restricted,
  ageBand: reports.ageBand,
  screenedAt: reports.screenedAt,
  home: homes.address,
  block: blocks.name,
  dueAt: clocks.dueAt,
  achievedAt: clocks.achievedAt,
  /** Proposed as ordinary anti-social behaviour: a second person must answer. */
  waitsForSecond: sql<boolean>`exists (select from beside.second_opinions s where s.report_id = ${reports.id} and s.answer is null)`,
}

/** One row more than a page was asked for: it says whether there is another page, and is not shown. */
function pageOf(found: QueueRow[], { after, before }: QueueFilter) {
  const more = found.length > pageSize
  const kept = found.slice(0, pageSize)
  const rows = before ? kept.reverse() : kept
  const [first, last] = [rows[0], rows.at(-1)]
  const hasNext = before ? true : more
  const hasPrevious = before ? more : after !== undefined
  return { rows, ...(hasNext && last && { next: last }), ...(hasPrevious && first && { previous: first }) }
}

/** Of what waits only: never a count of a whole table. */
async function countsOf(tx: Tx, actor: Staff, waiting: SQL | undefined): Promise<Record<QueueView, number>> {
  const only = (where: SQL | undefined) => sql<number>`count(*) filter (where ${where})`.mapWith(Number)
  const [counts] = await tx
    .select({ waiting: count(), mine: only(isMine(actor)), overdue: only(isOverdue) })
    .from(reports)
    .leftJoin(clocks, isTriageClock)
    .where(waiting)
  return counts ?? { waiting: 0, mine: 0, overdue: 0 }
}

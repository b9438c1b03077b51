import { and, asc, count, desc, eq, exists, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import { cases } from '@/drizzle/schema/cases'
import { clocks } from '@/drizzle/schema/clocks'
import { people } from '@/drizzle/schema/people'
import { reports } from '@/drizzle/schema/reports'
import { staff } from '@/drizzle/schema/staff'
import { supportOffers } from '@/drizzle/schema/support'
import type { Staff } from '@/lib/access/actor'
import { listing } from '@/lib/access/listing'
import { casesVisibleTo } from '@/lib/access/visible-to'
import { withActor } from '@/lib/access/with-actor'
import type { Tx } from '@/lib/db'
import type { CaseFilter, CaseView, ListKey } from './filter'
import { narrowedBy } from './narrowing'
import { isOpenCase } from './open'

/** `size` is how many rows make a page. */
export type ListQuery = { view: CaseView; size?: number } & Partial<Omit<CaseFilter, 'show'>>

export type CaseList = Awaited<ReturnType<typeof caseList>>
export type ListedCase = CaseList['rows'][number]

/** Cases newest first, paged by key: reference, stage, people counted and clocks, no names. Recorded. Throws `not-found`. */
export async function caseList(actor: Staff, query: ListQuery) {
  const mayShow = casesVisibleTo(actor, 'case.list')
  const work = async (tx: Tx) => {
    const { rows, previous, next } = await page(tx, and(mayShow, whereOf(actor, query.view), narrowedBy(query)), query)
    return { rows: await described(tx, rows), previous, next }
  }
  return listing(actor, 'case.list', work, ({ rows }) => rows.length)
}

/** How many each quick filter holds, closed cases apart: they only grow. */
export async function caseCounts(actor: Staff): Promise<Record<Exclude<CaseView, 'closed'>, number>> {
  const mayShow = casesVisibleTo(actor, 'case.list')
  const of = (tx: Tx, view: CaseView) =>
    tx
      .select({ n: count() })
      .from(cases)
      .where(and(mayShow, whereOf(actor, view)))
  return withActor(actor, async tx => {
    const [mine, open, waiting] = await Promise.all([of(tx, 'mine'), of(tx, 'open'), of(tx, 'no-contact')])
    return { mine: mine[0]?.n ?? 0, open: open[0]?.n ?? 0, 'no-contact': waiting[0]?.n ?? 0 }
  })
}

function whereOf(actor: Staff, view: CaseView): SQL | undefined {
  if (view === 'closed') return eq(cases.status, 'closed')
  if (view === 'mine') return and(isOpenCase, or(eq(cases.officerId, actor.id), eq(cases.deputyId, actor.id)))
  return view === 'open' ? isOpenCase : and(isOpenCase, exists(waitingForContact))
}

const waitingForContact = sql`(select from ${clocks} where ${clocks.caseId} = ${cases.id} and ${clocks.target} = 'T3'
  and ${clocks.achievedAt} is null and ${clocks.endedAt} is null)`

async function page(tx: Tx, where: SQL | undefined, { after, before, size = 25 }: ListQuery) {
  const key = sql`(${cases.openedAt}, ${cases.id})`
  const from = after ? sql`${key} < (${stamp(after)}, ${after.id}::uuid)` : undefined
  const to = before ? sql`${key} > (${stamp(before)}, ${before.id}::uuid)` : undefined
  const order = before ? [asc(cases.openedAt), asc(cases.id)] : [desc(cases.openedAt), desc(cases.id)]
  const found = await tx
    .select()
    .from(cases)
    .where(and(where, from, to))
    .orderBy(...order)
    .limit(size + 1)
  const more = found.length > size
  const rows = before ? found.slice(0, size).reverse() : found.slice(0, size)
  const hasPrevious = before ? more : after !== undefined
  const hasNext = before ? true : more
  return { rows, previous: hasPrevious ? rows[0] : undefined, next: hasNext ? rows.at(-1) : undefined }
}

const stamp = ({ openedAt }: ListKey) => sql`${openedAt.toISOString()}::timestamptz`

type Row = typeof cases.$inferSelect

async function described(tx: Tx, rows: readonly Row[]) {
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0) return []
  const [running, owed, offered, places, officers] = await Promise.all([
    tx
      .select()
      .from(clocks)
      .where(and(inArray(clocks.caseId, ids), isNull(clocks.achievedAt), isNull(clocks.endedAt))),
    owedSupport(tx, ids),
    offeredSupport(tx, ids),
    tx
      .select({ caseId: reports.caseId, place: reports.place })
      .from(reports)
      .where(inArray(reports.caseId, ids))
      .orderBy(asc(reports.receivedAt)),
    namesOfOfficers(tx, rows),
  ])
  return rows.map(row => ({
    ...row,
    clocks: running.filter(({ caseId }) => caseId === row.id),
    owed: owed.find(({ caseId }) => caseId === row.id)?.n ?? 0,
    offered: offered.find(({ caseId }) => caseId === row.id)?.n ?? 0,
    place: places.find(({ caseId }) => caseId === row.id)?.place ?? null,
    officer: row.officerId ? officers[row.officerId] : undefined,
    deputy: row.deputyId ? officers[row.deputyId] : undefined,
  }))
}

const isOwed = (ids: string[]) => and(inArray(people.caseId, ids), inArray(people.role, ['victim', 'witness']))

function owedSupport(tx: Tx, ids: string[]) {
  return tx.select({ caseId: people.caseId, n: count() }).from(people).where(isOwed(ids)).groupBy(people.caseId)
}

function offeredSupport(tx: Tx, ids: string[]) {
  const offer = tx.select({ one: sql`1` }).from(supportOffers).where(eq(supportOffers.personId, people.id))
  return tx
    .select({ caseId: people.caseId, n: count() })
    .from(people)
    .where(and(isOwed(ids), exists(offer)))
    .groupBy(people.caseId)
}

async function namesOfOfficers(tx: Tx, rows: readonly Row[]): Promise<Record<string, string>> {
  const ids = [...new Set(rows.flatMap(({ officerId, deputyId }) => [officerId, deputyId]))].filter(id => id !== null)
  if (ids.length === 0) return {}
  const found = await tx.select({ id: staff.id, name: staff.name }).from(staff).where(inArray(staff.id, ids))
  return Object.fromEntries(found.map(({ id, name }) => [id, name]))
}

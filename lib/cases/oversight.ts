import { and, asc, eq, gte, isNull, lt, or, type SQL, sql } from 'drizzle-orm'
import { cases, contacts } from '@/drizzle/schema/cases'
import { clocks } from '@/drizzle/schema/clocks'
import { staff } from '@/drizzle/schema/staff'
import { awayToday } from '@/lib/absences/queries'
import type { Staff } from '@/lib/access/actor'
import { listing } from '@/lib/access/listing'
import { casesVisibleTo } from '@/lib/access/visible-to'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { type ClockReading, clockState } from './clock-state'
import { type Holder, type LateReason, lateReason } from './late-reason'
import { isOpenCase } from './open'
import type { Target } from './target'

const most = 500
const ratesOverMs = 90 * 86_400_000

export type HeldBack = {
  id: string
  caseId: string
  reference: string
  target: Target
  officer: string | null
  reason: LateReason
  reading: ClockReading
}
/** Of first contacts that were due in the last 90 days: reached in time, tried in time, and of how many (domain §3.4). */
export type ContactRates = { due: number; achieved: number; attempted: number }
export type CaseOversight = { heldBack: HeldBack[]; rates: ContactRates }

/** What has passed its target in the cases this manager answers for, and why; and both rates of first contact. Throws `not-found`. */
export async function caseOversight(actor: Staff): Promise<CaseOversight> {
  const mayShow = casesVisibleTo(actor, 'case.oversee')
  const work = async (tx: Tx) => {
    const [heldBack, rates] = await Promise.all([heldBackIn(tx, mayShow), ratesIn(tx, mayShow)])
    return { heldBack, rates }
  }
  return listing(actor, 'case.oversee', work, ({ heldBack }) => heldBack.length)
}

async function heldBackIn(tx: Tx, mayShow: SQL | undefined): Promise<HeldBack[]> {
  const away = await awayToday(tx)
  const time = now()
  const rows = await tx
    .select({ clock: clocks, kase: cases, officer: staff, attempts: attemptsSince() })
    .from(clocks)
    .innerJoin(cases, eq(cases.id, clocks.caseId))
    .leftJoin(staff, eq(staff.id, cases.officerId))
    .where(and(mayShow, isOpenCase, isNull(clocks.achievedAt), isNull(clocks.endedAt), isPastOrMoved))
    .orderBy(asc(clocks.dueAt), asc(clocks.id))
    .limit(most)
  return rows.flatMap(({ clock, kase, officer, attempts }) => {
    const reading = clockState(clock, time)
    const reason = lateReason({ reading, holder: holderOf(officer, away), attempts })
    if (!reason) return []
    const of = { caseId: kase.id, reference: kase.reference, officer: officer?.name ?? null }
    return [{ id: clock.id, ...of, target: clock.target, reason, reading }]
  })
}

const isPastOrMoved = or(
  lt(clocks.dueAt, sql`beside.clock()`),
  sql`${clocks.deferredForSafetyUntil} > beside.clock()`,
  sql`${clocks.askedToWaitUntil} > beside.clock()`,
)

/** Somebody who has left holds nothing. */
export function holderOf(officer: { id: string; active: boolean } | null, away: ReadonlySet<string>): Holder {
  if (!officer?.active) return 'none'
  return away.has(officer.id) ? 'away' : 'there'
}

/** Contacts with whom it is about since it began; with anybody where it is about nobody in particular. */
const attemptsSince = () =>
  sql<number>`(select count(*)::int from ${contacts} c where c.case_id = ${cases.id} and c.contacted_at >= ${clocks.startedAt}
    and (${clocks.personId} is null or c.person_id = ${clocks.personId}))`

async function ratesIn(tx: Tx, mayShow: SQL | undefined): Promise<ContactRates> {
  const by = sql`greatest(${clocks.dueAt}, ${clocks.deferredForSafetyUntil}, ${clocks.askedToWaitUntil})`
  const inTime = sql`${clocks.achievedAt} <= ${by}`
  const [row] = await tx
    .select({
      due: sql<number>`count(*)::int`,
      achieved: sql<number>`(count(*) filter (where ${inTime}))::int`,
      attempted: sql<number>`(count(*) filter (where ${clocks.attemptedAt} <= ${by} and not coalesce(${inTime}, false)))::int`,
    })
    .from(clocks)
    .innerJoin(cases, eq(cases.id, clocks.caseId))
    .where(
      and(
        mayShow,
        eq(clocks.target, 'T3'),
        isNull(clocks.endedAt),
        gte(clocks.startedAt, new Date(now().getTime() - ratesOverMs)),
        or(lt(by, sql`beside.clock()`), inTime),
      ),
    )
  return row ?? { due: 0, achieved: 0, attempted: 0 }
}

import { and, asc, count, eq, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { cases } from '@/drizzle/schema/cases'
import { clocks } from '@/drizzle/schema/clocks'
import { reports } from '@/drizzle/schema/reports'
import { staff } from '@/drizzle/schema/staff'
import { awayToday } from '@/lib/absences/queries'
import type { Staff } from '@/lib/access/actor'
import { casesVisibleTo, reportsVisibleTo } from '@/lib/access/visible-to'
import { withActor } from '@/lib/access/with-actor'
import { openAlarms } from '@/lib/alarms/queries'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { isUndecided } from '@/lib/triage/queries'
import { isOpenCase } from './open'
import { holderOf } from './oversight'

export const unownedWhys = ['undecided', 'no_officer', 'officer_away', 'unanswered'] as const
export type UnownedWhy = (typeof unownedWhys)[number]
/** Something that nobody has in hand. `clocks` is how many run of a case meanwhile. */
export type Unowned = {
  id: string
  why: UnownedWhy
  reference: string
  caseId: string | null
  reportId: string | null
  clocks: number
}

/**
 * Everything of this manager's that nobody has in hand: reports undecided past their time (T2), open cases without an
 * officer or deputy who is there, with the clocks that run of them, and calls nobody has answered. Empty when everything
 * has an owner. Throws `not-found` without the grant.
 */
export async function unownedItems(actor: Staff): Promise<Unowned[]> {
  const mayShow = casesVisibleTo(actor, 'case.oversee')
  const found = await withActor(actor, tx => Promise.all([undecided(tx, actor), withoutOfficer(tx, mayShow)]))
  const calls = (await openAlarms(actor)).map(({ id, reference, caseId, reportId }) => ({
    ...{ id, why: 'unanswered' as const, reference, caseId, reportId, clocks: 0 },
  }))
  return [...calls, ...found.flat()]
}

async function undecided(tx: Tx, actor: Staff): Promise<Unowned[]> {
  const { id, reference } = reports
  const late = and(eq(clocks.reportId, id), eq(clocks.target, 'T2'), isNull(clocks.achievedAt), isNull(clocks.endedAt))
  const rows = await tx
    .select({ id, reference })
    .from(reports)
    .innerJoin(clocks, late)
    .where(and(isUndecided, sql`${clocks.dueAt} < beside.clock()`, reportsVisibleTo(actor, 'report.list', now())))
    .orderBy(asc(clocks.dueAt))
  return rows.map(row => ({ ...row, why: 'undecided' as const, caseId: null, reportId: row.id, clocks: 1 }))
}

async function withoutOfficer(tx: Tx, mayShow: ReturnType<typeof casesVisibleTo>): Promise<Unowned[]> {
  const deputy = alias(staff, 'deputy')
  const running = and(eq(clocks.caseId, cases.id), isNull(clocks.achievedAt), isNull(clocks.endedAt))
  const away = await awayToday(tx)
  const rows = await tx
    .select({ id: cases.id, reference: cases.reference, officer: staff, deputy, clocks: count(clocks.id) })
    .from(cases)
    .leftJoin(staff, eq(staff.id, cases.officerId))
    .leftJoin(deputy, eq(deputy.id, cases.deputyId))
    .leftJoin(clocks, running)
    .where(and(mayShow, isOpenCase))
    .groupBy(cases.id, staff.id, deputy.id)
    .orderBy(asc(cases.openedAt))
  return rows
    .filter(row => [row.officer, row.deputy].every(one => holderOf(one, away) !== 'there'))
    .map(({ id, reference, officer, clocks }) => ({
      ...{ id, reference, caseId: id, reportId: null, clocks },
      why: holderOf(officer, away) === 'away' ? ('officer_away' as const) : ('no_officer' as const),
    }))
}

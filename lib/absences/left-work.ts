import { and, asc, count, eq, gt, isNull, min } from 'drizzle-orm'
import { cases } from '@/drizzle/schema/cases'
import { safetyMeasures } from '@/drizzle/schema/measures'
import { actionPlans, planActions } from '@/drizzle/schema/plans'
import { staff } from '@/drizzle/schema/staff'
import { visits } from '@/drizzle/schema/violent-persons'
import type { Staff } from '@/lib/access/actor'
import { scopeOf } from '@/lib/access/roles'
import { casesVisibleTo } from '@/lib/access/visible-to'
import { isOpenCase } from '@/lib/cases/open'
import type { Step } from '@/lib/cases/steps/step'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'

const most = 50
const hasLeft = eq(staff.active, false)

/**
 * What colleagues who have left still hold, for whoever hands it over: everything has an owner, so each of these stands on
 * their first page until it has one. Behind the walls of whoever asks.
 */
export async function leftWork(tx: Tx, actor: Staff): Promise<Step[]> {
  const mayShow = and(casesVisibleTo(actor, 'case.hand-over'), isOpenCase)
  const found = await Promise.all([
    leftCases(tx, mayShow),
    leftActions(tx, mayShow),
    leftMeasures(tx, mayShow),
    scopeOf(actor.role, 'case.hand-over') === 'all' ? leftVisits(tx) : [],
  ])
  return found.flat()
}

type Shown = ReturnType<typeof casesVisibleTo>

async function leftCases(tx: Tx, mayShow: Shown): Promise<Step[]> {
  const rows = await tx
    .select({ id: staff.id, name: staff.name, many: count(cases.id), severity: min(cases.severity) })
    .from(cases)
    .innerJoin(staff, eq(staff.id, cases.officerId))
    .where(and(mayShow, hasLeft))
    .groupBy(staff.id)
    .orderBy(asc(staff.name))
  return rows.map(({ id, name, many, severity }) => ({
    ...{ id: `handover-${id}`, kind: 'handover' as const, staffId: id, reference: '', severity: severity ?? 'A2' },
    title: `Hand over what ${name} left: ${many} ${many === 1 ? 'case' : 'cases'}`,
    note: 'They have left, and nobody has these in hand',
  }))
}

async function leftActions(tx: Tx, mayShow: Shown): Promise<Step[]> {
  const { id, ownerId, planId, doneAt, cancelledAt, dueOn } = planActions
  const rows = await tx
    .select({ id, kase: cases, personId: actionPlans.personId })
    .from(planActions)
    .innerJoin(actionPlans, eq(actionPlans.id, planId))
    .innerJoin(cases, eq(cases.id, planActions.caseId))
    .innerJoin(staff, eq(staff.id, ownerId))
    .where(and(mayShow, hasLeft, isNull(doneAt), isNull(cancelledAt)))
    .orderBy(asc(dueOn), asc(id))
    .limit(most)
  return rows.map(row => of('action', 'Give an action to somebody: its owner has left', row))
}

async function leftMeasures(tx: Tx, mayShow: Shown): Promise<Step[]> {
  const { id, ownerId, personId, completedAt, cancelledAt, dueOn } = safetyMeasures
  const rows = await tx
    .select({ id, kase: cases, personId })
    .from(safetyMeasures)
    .innerJoin(cases, eq(cases.id, safetyMeasures.caseId))
    .innerJoin(staff, eq(staff.id, ownerId))
    .where(and(mayShow, hasLeft, isNull(completedAt), isNull(cancelledAt)))
    .orderBy(asc(dueOn), asc(id))
    .limit(most)
  return rows.map(row => of('measure', 'Give a safety measure to somebody: its owner has left', row))
}

type Left = { id: string; kase: typeof cases.$inferSelect; personId: string }

const of = (kind: 'action' | 'measure', title: string, { id, kase, personId }: Left): Step => ({
  ...{ id: `left-${kind}-${id}`, kind, title, personId },
  ...{ caseId: kase.id, reference: kase.reference, severity: kase.severity },
})

async function leftVisits(tx: Tx): Promise<Step[]> {
  const { id, forAt, staffId, cancelledAt } = visits
  const rows = await tx
    .select({ id })
    .from(visits)
    .innerJoin(staff, eq(staff.id, staffId))
    .where(and(hasLeft, isNull(cancelledAt), gt(forAt, now())))
    .orderBy(asc(forAt))
    .limit(most)
  return rows.map(row => ({
    ...{ id: `left-visit-${row.id}`, kind: 'visit' as const, reference: '', severity: 'A2' as const },
    ...{ title: 'Book a visit anew', note: 'Whoever was to go has left' },
  }))
}

import { and, asc, eq, inArray, isNotNull, isNull, lte, ne, or, sql } from 'drizzle-orm'
import { cases } from '@/drizzle/schema/cases'
import { secondOpinions } from '@/drizzle/schema/classifying'
import { clocks } from '@/drizzle/schema/clocks'
import { actionPlans, planActions } from '@/drizzle/schema/plans'
import { reports } from '@/drizzle/schema/reports'
import type { Staff } from '@/lib/access/actor'
import { may } from '@/lib/access/permit'
import type { Action } from '@/lib/access/roles'
import { casesVisibleTo, reportsVisibleTo } from '@/lib/access/visible-to'
import { clockState } from '@/lib/cases/clock-state'
import { isOpenCase } from '@/lib/cases/open'
import type { CaseToWork } from '@/lib/cases/steps/case-to-work'
import { decidingSteps } from '@/lib/cases/steps/closing-steps'
import { reviewSteps } from '@/lib/cases/steps/place-steps'
import type { Step } from '@/lib/cases/steps/step'
import { instantAt, localDate } from '@/lib/clock/local'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'

const most = 50
const weekMs = 7 * 86_400_000

/** Actions of a plan that are this colleague's to do, a week ahead. What is to be done is theirs to read. */
export async function ownActions(tx: Tx, actor: Staff): Promise<Step[]> {
  const { id, what, dueOn, ownerId, doneAt, cancelledAt } = planActions
  const inAWeek = localDate(new Date(now().getTime() + weekMs))
  const open = and(eq(ownerId, actor.id), isNull(doneAt), isNull(cancelledAt), lte(dueOn, inAWeek))
  const rows = await tx
    .select({ id, what, dueOn, personId: actionPlans.personId, kase: cases })
    .from(planActions)
    .innerJoin(actionPlans, eq(actionPlans.id, planActions.planId))
    .innerJoin(cases, eq(cases.id, planActions.caseId))
    .where(and(open, isOpenCase))
    .orderBy(asc(dueOn), asc(id))
    .limit(most)
  return rows.map(({ kase, personId, ...action }) => ({
    ...{ id: `action-${action.id}`, kind: 'action' as const, title: action.what },
    ...{ reference: kase.reference, severity: kase.severity },
    ...(may(actor, 'case.read') && { caseId: kase.id, personId }),
    reading: clockState({ dueAt: instantAt(action.dueOn, '17:00') }, now()),
  }))
}

/** What colleagues propose and a second person has to answer: never whoever proposed it. */
export async function opinionsToGive(tx: Tx, actor: Staff): Promise<Step[]> {
  const ofReport =
    may(actor, 'report.agree') && and(isNotNull(reports.id), reportsVisibleTo(actor, 'report.agree', now()))
  const ofCase = may(actor, 'case.agree') && and(isNotNull(cases.id), casesVisibleTo(actor, 'case.agree'))
  const mine = or(ofReport || undefined, ofCase || undefined)
  if (!mine) return []
  const rows = await tx
    .select({ opinion: secondOpinions, report: reports, kase: cases })
    .from(secondOpinions)
    .leftJoin(reports, eq(reports.id, secondOpinions.reportId))
    .leftJoin(cases, eq(cases.id, secondOpinions.caseId))
    .where(and(isNull(secondOpinions.answer), ne(secondOpinions.proposedBy, actor.id), mine))
    .orderBy(asc(secondOpinions.proposedAt))
    .limit(most)
  return rows.map(({ opinion, report, kase }) => ({
    ...{ id: `opinion-${opinion.id}`, kind: 'opinion' as const, title: 'A colleague asks you to agree or not' },
    reference: kase?.reference ?? report?.reference ?? '',
    severity: kase?.severity ?? report?.severity ?? 'A2',
    ...(kase ? { caseId: kase.id } : report && { reportId: report.id }),
  }))
}

/** What is to be decided on safeguarding in the cases that are flagged for them (T13), whoever works them. */
export async function safeguardingDue(tx: Tx, actor: Staff): Promise<Step[]> {
  const rows = await tx
    .select({ kase: cases, clock: clocks })
    .from(clocks)
    .innerJoin(cases, eq(cases.id, clocks.caseId))
    .where(
      and(
        eq(clocks.target, 'T13'),
        isNull(clocks.achievedAt),
        isNull(clocks.endedAt),
        casesVisibleTo(actor, 'safeguarding.screen'),
      ),
    )
    .orderBy(asc(clocks.dueAt))
    .limit(most)
  return rows.map(({ kase: { id, reference, severity }, clock }) => ({
    ...{ id: `clock-${clock.id}`, kind: 'safeguarding' as const, title: 'Decide on a safeguarding referral' },
    ...{ reference, severity, caseId: id, clockId: clock.id, target: clock.target },
    ...(clock.personId && { personId: clock.personId }),
    reading: clockState(clock, now()),
  }))
}

/** Cases to be reviewed or looked at for their age (T11, T18), whose closing is to be decided (T15), or with which somebody disagrees (O1, L1). */
export const reviewsDue = (tx: Tx, actor: Staff): Promise<Step[]> =>
  dueFor(tx, actor, 'case.review', kase => [...reviewSteps(kase, now()), ...decidingSteps(kase, now())])

/** The decisions alone, for whoever a restricted case climbed to and who is let into it: nobody else may be left to decide. */
export const decisionsDue = (tx: Tx, actor: Staff): Promise<Step[]> =>
  dueFor(tx, actor, 'case.close', kase => decidingSteps(kase, now()))

async function dueFor(tx: Tx, actor: Staff, action: Action, stepsOf: (kase: CaseToWork) => Step[]): Promise<Step[]> {
  const due = and(
    inArray(clocks.target, ['T11', 'T18', 'T15', 'O1', 'L1']),
    isNull(clocks.achievedAt),
    isNull(clocks.endedAt),
    or(inArray(clocks.target, ['O1', 'L1']), sql`${clocks.dueAt} < beside.clock() + interval '1 day'`),
  )
  const rows = await tx
    .select({ kase: cases, clock: clocks })
    .from(clocks)
    .innerJoin(cases, eq(cases.id, clocks.caseId))
    .where(and(due, casesVisibleTo(actor, action)))
    .orderBy(asc(clocks.dueAt))
    .limit(most)
  const bare = { people: [], offers: [], outgoing: [], contacts: [] }
  const work = rows.map(({ kase, clock }) => ({ ...kase, ...bare, clocks: [clock] }))
  return work.flatMap(stepsOf)
}

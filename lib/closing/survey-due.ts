import { and, asc, eq, isNull, or, sql } from 'drizzle-orm'
import { cases } from '@/drizzle/schema/cases'
import { clocks } from '@/drizzle/schema/clocks'
import { surveys } from '@/drizzle/schema/surveys'
import type { Staff } from '@/lib/access/actor'
import { casesVisibleTo } from '@/lib/access/visible-to'
import { surveySteps } from '@/lib/cases/steps/closing-steps'
import type { Step } from '@/lib/cases/steps/step'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'

const most = 50

/**
 * Whom to ask how we did (T17), for whoever may and did not work on the case. A mailbox asks by itself: only one that did not
 * answer in time is theirs. Throws `not-found` without the grant.
 */
export async function surveysDue(tx: Tx, actor: Staff): Promise<Step[]> {
  const running = and(eq(clocks.target, 'T17'), isNull(clocks.achievedAt), isNull(clocks.endedAt))
  const toAsk = or(eq(surveys.state, 'due'), and(eq(surveys.state, 'offered'), sql`${clocks.dueAt} < beside.clock()`))
  const others = sql`not beside.worked_on(${cases.id})`
  const rows = await tx
    .select({ kase: cases, clock: clocks })
    .from(surveys)
    .innerJoin(cases, eq(cases.id, surveys.caseId))
    .innerJoin(clocks, and(eq(clocks.caseId, surveys.caseId), eq(clocks.personId, surveys.personId)))
    .where(and(running, toAsk, eq(cases.status, 'closed'), casesVisibleTo(actor, 'survey.settle'), others))
    .orderBy(asc(clocks.dueAt), asc(clocks.id))
    .limit(most)
  const bare = { people: [], offers: [], outgoing: [], contacts: [] }
  return rows.flatMap(({ kase, clock }) => surveySteps({ ...kase, ...bare, clocks: [clock] }, now()))
}

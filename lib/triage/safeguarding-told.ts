import { and, asc, eq, gt, inArray, isNull, not, type SQL } from 'drizzle-orm'
import { cases } from '@/drizzle/schema/cases'
import { people } from '@/drizzle/schema/people'
import { reports } from '@/drizzle/schema/reports'
import type { Staff } from '@/lib/access/actor'
import { may } from '@/lib/access/permit'
import { casesVisibleTo, reportsVisibleTo } from '@/lib/access/visible-to'
import { isOpenCase } from '@/lib/cases/open'
import type { Step } from '@/lib/cases/steps/step'
import { instantAt, localDate } from '@/lib/clock/local'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { childBands } from '@/lib/people/age'
import { isUndecided } from './queries'

/** Longer than any long weekend: what a colleague decided on Good Friday is still there on Tuesday. */
const toldForMs = 5 * 86_400_000
const most = 50

/** Whoever reads what is flagged and decides on nothing: the safeguarding lead. */
export const onlyReads = (actor: Staff) => may(actor, 'report.list') && !may(actor, 'report.decide')

/**
 * What the safeguarding lead is told the same day although a colleague was quicker (domain §6.7): flagged reports that were
 * decided on, and cases to which somebody under 18 was added.
 */
export async function toldTheSameDay(tx: Tx, actor: Staff): Promise<Step[]> {
  const since = new Date(now().getTime() - toldForMs)
  const [decided, withChild] = await Promise.all([decidedSince(tx, actor, since), childAddedSince(tx, actor, since)])
  return [
    ...decided.map(({ id, ...row }) =>
      read({ ...row, reportId: id }, 'Read a report: safeguarding', 'Decided already'),
    ),
    ...withChild.map(({ id, ...row }) =>
      read({ ...row, caseId: id }, 'Read a case: safeguarding', 'Somebody under 18'),
    ),
  ]
}

function decidedSince(tx: Tx, actor: Staff, since: Date) {
  const { id, reference, severity, recordedAt } = reports
  const flagged = reportsVisibleTo(actor, 'report.list', now())
  return tx
    .select({ id, reference, severity })
    .from(reports)
    .where(and(flagged, gt(recordedAt, since), not(isUndecided as SQL)))
    .orderBy(asc(recordedAt))
    .limit(most)
}

/** By hand only: whom a report brings in is told of with the report. */
function childAddedSince(tx: Tx, actor: Staff, since: Date) {
  const { id, reference, severity } = cases
  const child = and(isNull(people.reportId), gt(people.createdAt, since), inArray(people.ageBand, [...childBands]))
  return tx
    .selectDistinct({ id, reference, severity })
    .from(cases)
    .innerJoin(people, and(eq(people.caseId, id), child))
    .where(and(casesVisibleTo(actor, 'case.list'), isOpenCase))
    .limit(most)
}

function read(of: Pick<Step, 'reference' | 'severity' | 'reportId' | 'caseId'>, title: string, note: string): Step {
  const today = { state: 'due_soon' as const, at: instantAt(localDate(now()), '17:00'), late: false }
  return { ...of, id: `read-${of.reportId ?? of.caseId}`, kind: 'read', title, note, reading: today }
}

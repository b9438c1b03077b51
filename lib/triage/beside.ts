import { and, eq, ne, or } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { reports } from '@/drizzle/schema/reports'
import { staff } from '@/drizzle/schema/staff'
import { triageDecisionsMade } from '@/drizzle/schema/triage'
import type { Staff } from '@/lib/access/actor'
import { reportsVisibleTo } from '@/lib/access/visible-to'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { passedOnOf } from '@/lib/referrals/queries'
import { additionsOf } from './additions'
import { classificationsOf, standingClassification } from './classifying'
import { mayReadItsCase, type ReportRow } from './find'
import { perceptionsOf } from './perceiving'
import { opinionsOn } from './second-opinion'

/** What stands beside the words of a report: how it is classified, what is perceived, added, proposed, and which reports it repeats. */
export async function besideOf(tx: Tx, actor: Staff, report: ReportRow) {
  const { id } = report
  const [standing, classifications, perceptions, additions, opinions, twins, passedOn] = await Promise.all([
    standingClassification(tx, report),
    classificationsOf(tx, id),
    perceptionsOf(tx, id),
    additionsOf(tx, id),
    opinionsOn(tx, { reportId: id }),
    twinsOf(tx, actor, id),
    passedOnOf(tx, report),
  ])
  return { standing, classifications, perceptions, additions, opinions, twins, passedOn }
}
export type Beside = Awaited<ReturnType<typeof besideOf>>

export type Twin = Pick<ReportRow, 'id' | 'reference' | 'receivedAt'>

/** Reports kept as the same, either way round, which this person may read too. Both texts stay. A wall leaves no gap. */
async function twinsOf(tx: Tx, actor: Staff, id: string): Promise<Twin[]> {
  const made = triageDecisionsMade
  const isTwin = or(eq(made.reportId, id), eq(made.sameAs, id))
  const mayRead = reportsVisibleTo(actor, 'report.read', now())
  const rows = await tx
    .select({ twin: reports })
    .from(made)
    .innerJoin(reports, or(eq(reports.id, made.sameAs), eq(reports.id, made.reportId)))
    .where(and(isTwin, ne(reports.id, id), mayRead))
  const readable = await Promise.all(rows.map(({ twin }) => mayReadItsCase(tx, actor, twin)))
  return rows
    .filter((_, at) => readable[at])
    .map(({ twin: { id, reference, receivedAt } }) => ({ id, reference, receivedAt }))
}

/** The one decision on a report, with the names of whoever made it and whoever agreed. */
export async function decisionOn(tx: Tx, { id }: ReportRow) {
  const { decision, reason, severity, decidedAt, decidedBy, agreedBy, reportId } = triageDecisionsMade
  const second = alias(staff, 'second')
  const [made] = await tx
    .select({ decision, reason, severity, decidedAt, by: staff.name, agreed: second.name })
    .from(triageDecisionsMade)
    .innerJoin(staff, eq(staff.id, decidedBy))
    .leftJoin(second, eq(second.id, agreedBy))
    .where(eq(reportId, id))
  return made ?? null
}

import { eq, or } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { triageDecisionsMade } from '@/drizzle/schema/cases'
import { reports } from '@/drizzle/schema/reports'
import { staff } from '@/drizzle/schema/staff'
import type { Tx } from '@/lib/db'
import { additionsOf } from './additions'
import { classificationsOf, standingClassification } from './classifying'
import type { ReportRow } from './find'
import { perceptionsOf } from './perceiving'
import { opinionsOn } from './second-opinion'

/** What stands beside the words of a report: how it is classified, what is perceived, added, proposed, and which reports it repeats. */
export async function besideOf(tx: Tx, report: ReportRow) {
  const { id } = report
  const [standing, classifications, perceptions, additions, opinions, twins] = await Promise.all([
    standingClassification(tx, report),
    classificationsOf(tx, id),
    perceptionsOf(tx, id),
    additionsOf(tx, id),
    opinionsOn(tx, { reportId: id }),
    twinsOf(tx, id),
  ])
  return { standing, classifications, perceptions, additions, opinions, twins }
}
export type Beside = Awaited<ReturnType<typeof besideOf>>

/** Reports kept as the same, either way round. Both texts stay. A wall leaves no gap. */
async function twinsOf(tx: Tx, id: string) {
  const made = triageDecisionsMade
  const rows = await tx
    .select({ id: reports.id, reference: reports.reference, receivedAt: reports.receivedAt })
    .from(made)
    .innerJoin(reports, or(eq(reports.id, made.sameAs), eq(reports.id, made.reportId)))
    .where(or(eq(made.reportId, id), eq(made.sameAs, id)))
  return rows.filter(row => row.id !== id)
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

import { and, desc, eq } from 'drizzle-orm'
import { incidents } from '@/drizzle/schema/casework'
import { reportClassifications } from '@/drizzle/schema/classifying'
import { reports } from '@/drizzle/schema/reports'
import { riskAssessments } from '@/drizzle/schema/risk'
import type { Staff } from '@/lib/access/actor'
import { withActor } from '@/lib/access/with-actor'
import type { Tx } from '@/lib/db'
import type { RiskQuestion } from '@/lib/lists/defaults/risk-questions'
import { type ListInForce, listInForce } from '@/lib/lists/queries'
import type { KeptAnswer } from './scoring'

export type AssessmentRow = typeof riskAssessments.$inferSelect

/** The last assessment of a person in this case, or undefined. */
export async function newestAssessment(tx: Tx, caseId: string, personId: string): Promise<AssessmentRow | undefined> {
  const theirs = and(eq(riskAssessments.caseId, caseId), eq(riskAssessments.personId, personId))
  const [row] = await tx
    .select()
    .from(riskAssessments)
    .where(theirs)
    .orderBy(desc(riskAssessments.at), desc(riskAssessments.id))
    .limit(1)
  return row
}

/** The questions and what overrides the score, as they are asked today. */
export function riskLists(actor: Staff): Promise<{ questions: ListInForce<RiskQuestion>; overrides: ListInForce }> {
  return withActor(actor, async tx => ({
    questions: await listInForce<RiskQuestion>(tx, 'risk_questions'),
    overrides: await listInForce(tx, 'risk_overrides'),
  }))
}

/** When what is known of happened, and what kinds of thing it was: incidents, and reports that no incident was made of. */
export async function whatHappened(tx: Tx, caseId: string): Promise<{ incidentsAt: Date[]; types: string[] }> {
  const happened = await tx.select().from(incidents).where(eq(incidents.caseId, caseId))
  const told = await tx
    .select({ id: reports.id, receivedAt: reports.receivedAt, types: reports.types })
    .from(reports)
    .where(eq(reports.caseId, caseId))
  const classified = await newestTypes(tx, caseId)
  const alone = told.filter(({ id }) => !happened.some(({ reportId }) => reportId === id))
  return {
    incidentsAt: [...happened.map(({ happenedAt }) => happenedAt), ...alone.map(({ receivedAt }) => receivedAt)],
    types: [
      ...told.flatMap(({ id, types }) => classified.get(id) ?? types ?? []),
      ...happened.flatMap(row => row.types),
    ],
  }
}

/** The answers of an assessment as they were kept. */
export const answersKept = ({ answers }: Pick<AssessmentRow, 'answers'>): KeptAnswer[] => JSON.parse(answers)

/** How staff last classified each report: the newest row counts. */
async function newestTypes(tx: Tx, caseId: string): Promise<Map<string, string[]>> {
  const rows = await tx
    .selectDistinctOn([reportClassifications.reportId], {
      reportId: reportClassifications.reportId,
      types: reportClassifications.types,
    })
    .from(reportClassifications)
    .innerJoin(reports, and(eq(reports.id, reportClassifications.reportId), eq(reports.caseId, caseId)))
    .orderBy(reportClassifications.reportId, desc(reportClassifications.at))
  return new Map(rows.map(({ reportId, types }) => [reportId, types]))
}

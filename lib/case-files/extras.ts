import { and, asc, eq, inArray, or } from 'drizzle-orm'
import { diaryEntries } from '@/drizzle/schema/casework'
import { challenges } from '@/drizzle/schema/challenges'
import { perceptions, reportAdditions, reportClassifications } from '@/drizzle/schema/classifying'
import { closureChecks, closures, closureTellings } from '@/drizzle/schema/closing'
import { evidence, evidenceOpenings } from '@/drizzle/schema/evidence'
import { safetyMeasures } from '@/drizzle/schema/measures'
import { reports } from '@/drizzle/schema/reports'
import { riskAssessments } from '@/drizzle/schema/risk'
import { supportSummaries } from '@/drizzle/schema/summaries'
import { witnessStatements } from '@/drizzle/schema/witnesses'
import type { Tx } from '@/lib/db'

export type Extras = Awaited<ReturnType<typeof extrasOf>>

/** What a case file tells beyond the page of the case. The caller has asked the grants and holds the unit. */
export async function extrasOf(tx: Tx, caseId: string) {
  const reportIds = reportsIn(tx, caseId)
  return {
    assessments: await tx.select().from(riskAssessments).where(eq(riskAssessments.caseId, caseId)),
    diary: await tx.select().from(diaryEntries).where(eq(diaryEntries.caseId, caseId)),
    measures: await tx.select().from(safetyMeasures).where(eq(safetyMeasures.caseId, caseId)),
    witnesses: await tx.select().from(witnessStatements).where(eq(witnessStatements.caseId, caseId)),
    summaries: await tx.select().from(supportSummaries).where(eq(supportSummaries.caseId, caseId)),
    closures: await tx.select().from(closures).where(eq(closures.caseId, caseId)),
    tellings: await tx.select().from(closureTellings).where(eq(closureTellings.caseId, caseId)),
    challenges: await tx.select().from(challenges).where(eq(challenges.caseId, caseId)),
    checks: await tx.select().from(closureChecks).where(eq(closureChecks.caseId, caseId)),
    additions: await tx.select().from(reportAdditions).where(inArray(reportAdditions.reportId, reportIds)),
    classifications: await tx
      .select()
      .from(reportClassifications)
      .where(inArray(reportClassifications.reportId, reportIds)),
    perceptions: await tx.select().from(perceptions).where(inArray(perceptions.reportId, reportIds)),
    openings: await openingsOf(tx, caseId, reportIds),
    evidence: await evidenceIn(tx, caseId, reportIds),
  }
}

type Reports = ReturnType<typeof reportsIn>

const reportsIn = (tx: Tx, caseId: string) =>
  tx.select({ id: reports.id }).from(reports).where(eq(reports.caseId, caseId))

/** Only of originals: that somebody looked at a clean copy changes nothing. */
function openingsOf(tx: Tx, caseId: string, reportIds: Reports) {
  const { evidenceId, staffId, openedAt, copy } = evidenceOpenings
  return tx
    .select({ evidenceId, staffId, openedAt })
    .from(evidenceOpenings)
    .innerJoin(evidence, eq(evidence.id, evidenceId))
    .where(and(eq(copy, 'original'), or(eq(evidence.caseId, caseId), inArray(evidence.reportId, reportIds))))
    .orderBy(asc(openedAt))
}

function evidenceIn(tx: Tx, caseId: string, reportIds: Reports) {
  const { id, personId, reportId } = evidence
  return tx
    .select({ id, personId, reportId })
    .from(evidence)
    .where(or(eq(evidence.caseId, caseId), inArray(evidence.reportId, reportIds)))
}

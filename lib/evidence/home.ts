import type { Action } from '@/lib/access/roles'
import { findCase } from '@/lib/cases/find'
import type { Tx } from '@/lib/db'
import { findReport } from '@/lib/triage/find'

/** Where evidence is looked at: in its case, or on a report that is in none. */
export type EvidencePlace = { caseId: string } | { reportId: string }

/** What somebody is about to do with it. */
export type EvidenceDeed = 'read' | 'record' | 'open'

const ofCase = { read: 'evidence.read', record: 'evidence.record', open: 'evidence.open-original' } as const
const ofReport = {
  read: 'report.evidence',
  record: 'report.evidence-record',
  open: 'report.evidence-original',
} as const

/** The grant that a deed asks for in a place. */
export const actionOf = (place: EvidencePlace, deed: EvidenceDeed): Action =>
  'caseId' in place ? ofCase[deed] : ofReport[deed]

export const idOfPlace = (place: EvidencePlace): string => ('caseId' in place ? place.caseId : place.reportId)

export type EvidenceHome = NonNullable<Awaited<ReturnType<typeof findHome>>>

/**
 * The case, or the report in no case, as the walls let this person see it; undefined for hidden and absent alike. A report
 * that is not screened has no evidence for anybody: nobody knows yet whom it names.
 */
export async function findHome(tx: Tx, place: EvidencePlace) {
  if ('caseId' in place) return findCase(tx, place.caseId)
  const report = await findReport(tx, place.reportId)
  return report?.screenedAt && !report.caseId ? report : undefined
}

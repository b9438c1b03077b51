import { desc, eq, or } from 'drizzle-orm'
import { cases } from '@/drizzle/schema/cases'
import { caseLinks, incidents, interpreterBookings } from '@/drizzle/schema/casework'
import { findingsMade, policeRecords } from '@/drizzle/schema/findings'
import type { Tx } from '@/lib/db'

/** Parts of a case, newest first. The caller has asked the grants and holds the unit. */

export const findingsOf = (tx: Tx, caseId: string) =>
  tx.select().from(findingsMade).where(eq(findingsMade.caseId, caseId)).orderBy(desc(findingsMade.at))

export const incidentsOf = (tx: Tx, caseId: string) =>
  tx
    .select()
    .from(incidents)
    .where(eq(incidents.caseId, caseId))
    .orderBy(desc(incidents.happenedAt), desc(incidents.id))

export const policeOf = (tx: Tx, caseId: string) =>
  tx
    .select()
    .from(policeRecords)
    .where(eq(policeRecords.caseId, caseId))
    .orderBy(desc(policeRecords.recordedAt), desc(policeRecords.id))

export const interpretersOf = (tx: Tx, caseId: string) =>
  tx
    .select()
    .from(interpreterBookings)
    .where(eq(interpreterBookings.caseId, caseId))
    .orderBy(desc(interpreterBookings.bookedFor))

/** Links either way, with the other case as far as the walls let it be seen; whether it may be read is for `can`. */
export async function linksOf(tx: Tx, caseId: string) {
  const rows = await tx
    .select({ link: caseLinks, other: cases })
    .from(caseLinks)
    .innerJoin(cases, or(eq(cases.id, caseLinks.caseId), eq(cases.id, caseLinks.otherCaseId)))
    .where(or(eq(caseLinks.caseId, caseId), eq(caseLinks.otherCaseId, caseId)))
    .orderBy(desc(caseLinks.at))
  return rows.filter(({ other }) => other.id !== caseId).map(({ link, other }) => ({ ...link, other }))
}

type Named = {
  findings: readonly { byId: string; agreedBy: string | null }[]
  incidents: readonly { recordedBy: string }[]
  police: readonly { recordedBy: string }[]
}

/** Every member of staff that these parts name. */
export const namedInCasework = ({ findings, incidents, police }: Named): (string | null)[] => [
  ...findings.flatMap(({ byId, agreedBy }) => [byId, agreedBy]),
  ...[...incidents, ...police].map(({ recordedBy }) => recordedBy),
]

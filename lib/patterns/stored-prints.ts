import { and, eq, inArray, sql } from 'drizzle-orm'
import { personFingerprints } from '@/drizzle/schema/office'
import { people } from '@/drizzle/schema/people'
import { reportFingerprints } from '@/drizzle/schema/reports'
import type { Tx } from '@/lib/db'
import { groupedBy, type Print, party } from './party'
import type { PrintSubject } from './pattern'
import { type MatchedKind, matchedKinds, type Party } from './record'

/** Victims and alleged perpetrators of cases, each by what they are found by. */
export async function partiesOfCases(tx: Tx, caseIds: readonly string[]): Promise<Map<string, Party[]>> {
  if (caseIds.length === 0) return new Map()
  const rows = await tx
    .select({ id: people.id, caseId: people.caseId, role: people.role, ...printColumns(personFingerprints) })
    .from(people)
    .leftJoin(personFingerprints, and(eq(personFingerprints.personId, people.id), isMatched(personFingerprints)))
    .where(and(inArray(people.caseId, [...caseIds]), inArray(people.role, ['victim', 'alleged_perpetrator'])))
  const byCase = groupedBy([...groupedBy(rows, row => row.id).values()], own => own[0]?.caseId ?? '')
  return new Map([...byCase].map(([id, persons]) => [id, persons.map(partyOf)]))
}

type PersonRow = { role: string; kind: MatchedKind | null; value: string | null }

const partyOf = (rows: readonly PersonRow[]): Party =>
  party(rows[0]?.role === 'victim' ? 'victim' : 'alleged_perpetrator', rows.filter(hasPrint))

const hasPrint = <Row extends { kind: MatchedKind | null; value: string | null }>(row: Row): row is Row & Print =>
  row.kind !== null && row.value !== null

export type ReportPrints = Awaited<ReturnType<typeof printsOfReports>>

export function printsOfReports(tx: Tx, ids: readonly string[]) {
  const { reportId, subject } = reportFingerprints
  return tx
    .select({ reportId, subject, ...printColumns(reportFingerprints) })
    .from(reportFingerprints)
    .where(and(inArray(reportId, [...ids]), isMatched(reportFingerprints)))
}

export const printsAbout = (prints: ReportPrints, id: string, subject: PrintSubject): Print[] =>
  prints.filter(print => print.reportId === id && print.subject === subject).filter(hasPrint)

type Prints = typeof personFingerprints | typeof reportFingerprints

const isMatched = ({ kind }: Prints) => inArray(kind, [...matchedKinds])
const printColumns = ({ kind, value }: Prints) => ({
  kind: sql<MatchedKind | null>`${kind}`,
  value: sql<string | null>`encode(${value}, 'hex')`,
})

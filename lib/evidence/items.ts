import { and, asc, eq, inArray, ne, or, type SQL, sql } from 'drizzle-orm'
import { clocks } from '@/drizzle/schema/clocks'
import { evidence, evidenceRecords } from '@/drizzle/schema/evidence'
import { people } from '@/drizzle/schema/people'
import { reports } from '@/drizzle/schema/reports'
import { staff } from '@/drizzle/schema/staff'
import type { Tx } from '@/lib/db'
import { reportIdsOf } from '@/lib/reports/of-cases'
import { type NewestRecords, newestOf } from './custody'
import type { EvidencePlace } from './home'

export type EvidenceRecord = Awaited<ReturnType<typeof recordsOf>>[number]
export type EvidenceItem = Awaited<ReturnType<typeof rowsOf>>[number] & { records: NewestRecords<EvidenceRecord> }

/** Every item of a case, those of its reports and those staff brought, or of a report; oldest first, nothing opened. */
export async function itemsOf(tx: Tx, place: EvidencePlace): Promise<EvidenceItem[]> {
  const rows = await rowsOf(tx, isIn(place))
  const records = await recordsOf(
    tx,
    rows.map(({ id }) => id),
  )
  return rows.map(row => ({ ...row, records: newestOf(records.filter(({ evidenceId }) => evidenceId === row.id)) }))
}

/** The items of a place, as a WHERE: of its own, or of a report in it. */
export const isIn = (place: EvidencePlace): SQL | undefined =>
  'caseId' in place
    ? or(eq(evidence.caseId, place.caseId), sql`${evidence.reportId} = any(${reportIdsOf([place.caseId])})`)
    : and(eq(evidence.reportId, place.reportId), sql`${reports.caseId} is null`)

function rowsOf(tx: Tx, where: SQL | undefined) {
  return tx
    .select({ ...ofItem, ...aroundIt })
    .from(evidence)
    .leftJoin(reports, eq(reports.id, evidence.reportId))
    .leftJoin(people, eq(people.id, evidence.personId))
    .leftJoin(staff, eq(staff.id, evidence.staffId))
    .leftJoin(clocks, eq(clocks.id, evidence.clockId))
    .where(and(where, ne(evidence.state, 'arriving')))
    .orderBy(asc(evidence.receivedAt), asc(evidence.id))
}

const ofItem = {
  id: evidence.id,
  kind: evidence.kind,
  mediaType: evidence.mediaType,
  state: evidence.state,
  scan: evidence.scan,
  store: evidence.store,
  isOriginalKept: evidence.isOriginalKept,
  originalBytes: evidence.originalBytes,
  sha256: evidence.sha256,
  cleanType: evidence.cleanType,
  cleanBytes: evidence.cleanBytes,
  receivedAt: evidence.receivedAt,
  givenBy: evidence.givenBy,
  clockId: evidence.clockId,
}

/** Its owner is derived at each look: whoever is officer now, or a manager who may know of it (domain §3.7). */
const aroundIt = {
  isFromMailbox: sql<boolean>`${evidence.messageId} is not null`,
  reference: reports.reference,
  person: { name: people.name, role: people.role },
  staffName: staff.name,
  clock: clocks,
  owner: sql<string | null>`(select o.name from beside.staff o
    where o.id = beside.evidence_owner(${evidence.reportId}, coalesce(${evidence.caseId}, ${reports.caseId})))`,
}

/** What staff recorded of some items, oldest first. */
export async function recordsOf(tx: Tx, ids: readonly string[]) {
  if (ids.length === 0) return []
  const { id, evidenceId, kind, answer, words, recordedAt, recordedBy } = evidenceRecords
  return tx
    .select({ id, evidenceId, kind, answer, words, recordedAt, by: staff.name })
    .from(evidenceRecords)
    .innerJoin(staff, eq(staff.id, recordedBy))
    .where(inArray(evidenceId, [...ids]))
    .orderBy(asc(recordedAt), asc(id))
}

import { and, eq, inArray, isNotNull, isNull, or } from 'drizzle-orm'
import { cases } from '@/drizzle/schema/cases'
import { reports } from '@/drizzle/schema/reports'
import { roleOfTeller } from '@/lib/cases/people-told'
import type { Tx } from '@/lib/db'
import { inSight, type See } from '@/lib/search/meeting'
import { party } from './party'
import type { Party, PatternRecord, RecordKey } from './record'
import { partiesOfCases, printsAbout, printsOfReports, type ReportPrints } from './stored-prints'

/** These records as this reader may see them; of what is hidden there is nothing, and nothing missing. */
export async function recordsOf(tx: Tx, see: See, keys: readonly RecordKey[]): Promise<PatternRecord[]> {
  if (keys.length === 0) return []
  const told = await reportsOf(tx, see, keys)
  const caseIds = idsOf(keys, 'case').filter(id => told.some(({ caseId }) => caseId === id))
  const [persons, prints] = await Promise.all([
    partiesOfCases(tx, caseIds),
    printsOfReports(
      tx,
      told.map(({ id }) => id),
    ),
  ])
  return keys.flatMap(key => {
    const own = told.filter(report => (key.kind === 'case' ? report.caseId : report.id) === key.id)
    const [first] = own
    if (!first) return []
    const people = key.kind === 'case' ? (persons.get(key.id) ?? []) : [tellerOf(first, prints)]
    return [{ ...recordOf(key, own), parties: [...people, ...own.flatMap(report => partiesTold(report, prints))] }]
  })
}

type Told = Awaited<ReturnType<typeof reportsOf>>[number]

const idsOf = (keys: readonly RecordKey[], kind: RecordKey['kind']) =>
  keys.filter(key => key.kind === kind).map(({ id }) => id)

function recordOf({ kind, id }: RecordKey, own: readonly Told[]): Omit<PatternRecord, 'parties'> {
  const present = (value: string | null): value is string => value !== null
  return {
    kind,
    id,
    reference: (kind === 'case' ? own[0]?.caseReference : own[0]?.reference) ?? '',
    homes: [...new Set(own.map(({ homeId }) => homeId).filter(present))],
    blocks: [...new Set(own.map(({ blockId }) => blockId).filter(present))],
    reports: own.map(({ id: report, receivedAt }) => ({ id: report, receivedAt })),
  }
}

function reportsOf(tx: Tx, see: See, keys: readonly RecordKey[]) {
  const { id, reference, receivedAt, caseId, role, homeId, blockId, screenedAt } = reports
  const wanted = or(
    and(isNull(caseId), inArray(id, idsOf(keys, 'report'))),
    and(isNotNull(caseId), inArray(caseId, idsOf(keys, 'case'))),
  )
  return tx
    .select({ id, reference, receivedAt, caseId, role, homeId, blockId, caseReference: cases.reference })
    .from(reports)
    .leftJoin(cases, eq(cases.id, caseId))
    .where(and(isNotNull(screenedAt), wanted, inSight(see)))
    .orderBy(receivedAt)
}

/** Whoever tells of somebody else is not the one it happened to, and is no repeat of them. */
const tellerOf = ({ id, role }: Told, prints: ReportPrints): Party =>
  party(roleOfTeller(role) === 'victim' ? 'victim' : 'other', printsAbout(prints, id, 'teller'))

/** Where it happened and whom it names, as it was told: also of a report in a case, whose people may be described anew. */
const partiesTold = ({ id }: Told, prints: ReportPrints): Party[] =>
  (['place', 'alleged_perpetrator'] as const).map(as => party(as, printsAbout(prints, id, as)))

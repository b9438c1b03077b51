import { sql } from 'drizzle-orm'
import { textArray } from '@/lib/database/arrays'
import { jobsDatabase } from '@/lib/db'
import { match } from './matching'
import { groupedBy, type Print, party } from './party'
import type { PatternRecord } from './record'

type Row = { record: string; in_case: boolean; party: string | null; kind: Print['kind'] | 'home'; value: string }

/**
 * Tells managers, once, that a report that was screened meets an earlier one by its alleged perpetrator or its home
 * (domain §3.9, scenario S5). The gate lets only those know who may know of both. Safe to run twice.
 */
export async function noticePatterns(reportId: string): Promise<void> {
  const rows = await jobsDatabase().execute<Row>(sql`select * from beside.prints_to_compare(${reportId})`)
  const records = recordsIn(rows)
  const own = records.find(({ id }) => id === reportId)
  if (!own) return
  const met = records.filter(other => match(own, other).length > 0)
  const idsOf = (kind: PatternRecord['kind']) => textArray(met.filter(one => one.kind === kind).map(({ id }) => id))
  if (met.length === 0) return
  await jobsDatabase().execute(
    sql`select beside.notice_pattern(${reportId}, ${idsOf('report')}::uuid[], ${idsOf('case')}::uuid[])`,
  )
}

function recordsIn(rows: readonly Row[]): PatternRecord[] {
  return [...groupedBy(rows, row => row.record)].map(([id, own]) => {
    const hashes = groupedBy(own.filter(hasParty), row => row.party)
    return {
      kind: own[0]?.in_case ? 'case' : 'report',
      ...{ id, reference: '', blocks: [], reports: [] },
      homes: own.filter(({ kind }) => kind === 'home').map(({ value }) => value),
      parties: [...hashes.values()].map(prints => party('alleged_perpetrator', prints)),
    }
  })
}

const hasParty = (row: Row): row is Row & Print => row.kind !== 'home'

import { type SQL, sql } from 'drizzle-orm'
import { cases } from '@/drizzle/schema/cases'
import { personFingerprints } from '@/drizzle/schema/office'
import { people } from '@/drizzle/schema/people'
import { reportFingerprints, reports } from '@/drizzle/schema/reports'
import { fingerprint } from '@/lib/crypto/fingerprint'
import type { Tx } from '@/lib/db'
import type { Asked, Reading } from './asked'
import type { Met } from './hit'

/** What somebody may see: cases, and reports that are in none. */
export type See = { cases: SQL | undefined; reports: SQL | undefined }

/** What meets the things asked for, within what may be seen; the walls stand in front of every table. */
export async function meetings(tx: Tx, see: See, asked: readonly Asked[]): Promise<Met[]> {
  if (asked.length === 0) return []
  const list = askedList(asked)
  const inPeople = await met(tx, wordsOfPeople(see, list))
  return [...inPeople, ...(await met(tx, wordsOfReports(see, list)))]
}

/** A report is seen as far as its case is, or for itself where it is in none. */
export const inSight = (see: See): SQL =>
  sql`case when ${reports.caseId} is null then ${see.reports ?? sql`true`} else ${cases.id} is not null and ${see.cases ?? sql`true`} end`

type Row = { case_id: string | null; report_id: string; reading: Reading; rank: number }

/** All words of a reading are met, by one person or one report; it is as near as the farthest of them. */
async function met(tx: Tx, words: SQL): Promise<Met[]> {
  const rows = await tx.execute<Row>(sql`with words as (${words})
    select case_id, report_id, reading, max(rank) as rank from words
     group by case_id, report_id, who, reading, needed having count(*) = needed
     order by max(rank), case_id, report_id limit ${most}`)
  return rows.map(({ case_id, report_id, reading, rank }) => ({
    kind: case_id ? 'case' : 'report',
    id: case_id ?? report_id,
    reading,
    rank,
  }))
}

/** More than a page shows, because a case may be met through several of its people and reports. */
const most = 200

const wordsOfPeople = (see: See, list: SQL) => sql`
  select ${people.caseId} as case_id, null::uuid as report_id, ${people.id} as who, reading, word, needed, min(rank) as rank
    from ${personFingerprints}
    join ${list} on asked.kind = ${personFingerprints.kind} and asked.value = ${personFingerprints.value}
    join ${people} on ${people.id} = ${personFingerprints.personId}
    join ${cases} on ${cases.id} = ${people.caseId}
   where ${see.cases ?? sql`true`}
   group by 1, 2, 3, 4, 5, 6`

const wordsOfReports = (see: See, list: SQL) => sql`
  select ${reports.caseId} as case_id, ${reports.id} as report_id, ${reports.id} as who, reading, word, needed, min(rank) as rank
    from ${reportFingerprints}
    join ${list} on asked.kind = ${reportFingerprints.kind} and asked.value = ${reportFingerprints.value}
    join ${reports} on ${reports.id} = ${reportFingerprints.reportId}
    left join ${cases} on ${cases.id} = ${reports.caseId}
   where ${inSight(see)}
   group by 1, 2, 3, 4, 5, 6`

function askedList(asked: readonly Asked[]): SQL {
  const rows = asked.map(
    ({ reading, word, needed, kind, value, rank }) =>
      sql`(${reading}::text, ${word}::int, ${needed}::int, ${kind}::text, ${fingerprint(kind, value)}::bytea, ${rank}::int)`,
  )
  return sql`(values ${sql.join(rows, sql`, `)}) as asked(reading, word, needed, kind, value, rank)`
}

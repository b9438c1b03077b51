import { sql } from 'drizzle-orm'
import { cases } from '@/drizzle/schema/cases'
import { personFingerprints } from '@/drizzle/schema/office'
import { people } from '@/drizzle/schema/people'
import { reportFingerprints, reports } from '@/drizzle/schema/reports'
import { now } from '@/lib/clock/now'
import { hexArray, textArray } from '@/lib/database/arrays'
import type { Tx } from '@/lib/db'
import { inSight, type See } from '@/lib/search/meeting'
import type { PatternRecord, RecordKey } from './record'
import { monthsBefore, windows } from './windows'

/** More than any page shows. */
const most = 300
const mostOfBlock = 60

type Wide = { blocks: boolean }

/**
 * The records of the last twelve months that share a number, a name, an address, a home or, where asked, a block with
 * these, as far as this reader may see them: the pure rule says what is a match.
 */
export async function candidatesFor(
  tx: Tx,
  see: See,
  focus: readonly PatternRecord[],
  wide: Wide,
): Promise<RecordKey[]> {
  const rows = await tx.execute<RecordKey>(sql`
    (${sharingInPeople(see, valuesOf(focus))}) union (${sharingInReports(see, valuesOf(focus))})
    union (${samePlace(see, focus, wide)}) limit ${most}`)
  const own = new Set(focus.map(({ id }) => id))
  return rows.filter(({ id }) => !own.has(id)).map(({ kind, id }) => ({ kind, id }))
}

const tellingKinds = ['name', 'phone', 'email', 'address'] as const

function valuesOf(focus: readonly PatternRecord[]) {
  const values = focus.flatMap(({ parties }) =>
    parties.flatMap(({ prints }) => tellingKinds.flatMap(kind => prints[kind] ?? [])),
  )
  return sql`${hexArray([...new Set(values)].map(value => Buffer.from(value, 'hex')))}::bytea[]`
}

const since = () => sql`${monthsBefore(now(), windows.repeatMonths).toISOString()}::timestamptz`
const kindsAsked = sql.raw(tellingKinds.map(kind => `'${kind}'`).join(', '))
const keyOfReport = sql`case when ${reports.caseId} is null then 'report' else 'case' end as kind, coalesce(${reports.caseId}, ${reports.id}) as id`

const sharingInPeople = (see: See, values: ReturnType<typeof valuesOf>) => sql`
  select 'case' as kind, ${cases.id} as id from ${personFingerprints}
    join ${people} on ${people.id} = ${personFingerprints.personId} join ${cases} on ${cases.id} = ${people.caseId}
   where ${personFingerprints.value} = any(${values}) and ${personFingerprints.kind} in (${kindsAsked}) and ${mayBeRecent()}
     and ${see.cases ?? sql`true`}`

/** Nothing joins a case once it is closed: one that was closed before has no report of these months. */
const mayBeRecent = () => sql`(${cases.closedAt} is null or ${cases.closedAt} >= ${since()})`

const sharingInReports = (see: See, values: ReturnType<typeof valuesOf>) => sql`
  select ${keyOfReport} from ${reportFingerprints} join ${reports} on ${reports.id} = ${reportFingerprints.reportId}
    left join ${cases} on ${cases.id} = ${reports.caseId}
   where ${reportFingerprints.value} = any(${values}) and ${reportFingerprints.kind} in (${kindsAsked})
     and ${reports.receivedAt} >= ${since()} and ${inSight(see)}`

function samePlace(see: See, focus: readonly PatternRecord[], { blocks }: Wide) {
  const ids = (of: (record: PatternRecord) => readonly string[]) => sql`${textArray(focus.flatMap(of))}::uuid[]`
  const inHome = sql`${reports.homeId} = any(${ids(({ homes }) => homes)})`
  const where = blocks ? sql`(${inHome} or ${reports.blockId} = any(${ids(record => record.blocks)}))` : inHome
  return sql`select ${keyOfReport} from ${reports} left join ${cases} on ${cases.id} = ${reports.caseId}
    where ${where} and ${reports.screenedAt} is not null and ${reports.receivedAt} >= ${since()} and ${inSight(see)}
    order by ${reports.receivedAt} desc limit ${mostOfBlock}`
}

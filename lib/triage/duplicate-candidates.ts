import { and, asc, between, desc, eq, inArray, isNotNull, ne, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { reportFingerprints, reports } from '@/drizzle/schema/reports'
import type { Staff } from '@/lib/access/actor'
import { reportsVisibleTo } from '@/lib/access/visible-to'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { duplicateHours, whyAlike } from './duplicates'
import { mayReadItsCase, type ReportRow } from './find'

export type Candidate = { id: string; reference: string; receivedAt: Date; why: string[] }
type Compared = Pick<ReportRow, 'id' | 'receivedAt' | 'enteredBy' | 'homeId' | 'blockId'>

/** How many are looked at, the same person and then the nearest in time first, and how many are offered. */
const mostLookedAt = 30
const mostOffered = 10

/**
 * Reports that this one may repeat, and why: 48 hours apart at most, same reporter, typist or place, the likeliest first.
 * Only what they may open. No other report is opened: whether it is the same person is asked of keyed hashes.
 */
export async function duplicateCandidates(tx: Tx, actor: Staff, report: Compared): Promise<Candidate[]> {
  const near = await nearInTime(tx, actor, report)
  const readable = await Promise.all(near.map(other => mayReadItsCase(tx, actor, other)))
  return near
    .filter((_, at) => readable[at])
    .map(({ id, reference, receivedAt, ...other }) => ({ id, reference, receivedAt, why: whyAlike(report, other) }))
    .filter(({ why }) => why.length > 0)
    .sort((a, b) => b.why.length - a.why.length)
    .slice(0, mostOffered)
}

function nearInTime(tx: Tx, actor: Staff, { id: own, receivedAt: at }: Compared) {
  const { id, reference, receivedAt, enteredBy, homeId, blockId, caseId } = reports
  const [from, until] = [-1, 1].map(way => new Date(at.getTime() + way * duplicateHours * 3_600_000)) as [Date, Date]
  const apart = sql`abs(extract(epoch from ${receivedAt} - ${at.toISOString()}::timestamptz))`
  const samePerson = sql<boolean>`${id} in ${sharingAPrint(tx, own)}`
  return tx
    .select({ id, reference, receivedAt, enteredBy, homeId, blockId, caseId, samePerson })
    .from(reports)
    .where(
      and(
        reportsVisibleTo(actor, 'report.read', now()),
        ne(id, own),
        isNotNull(reports.screenedAt),
        between(receivedAt, from, until),
      ),
    )
    .orderBy(desc(samePerson), sql`${apart}`, asc(id))
    .limit(mostLookedAt)
}

/**
 * Ids of reports by somebody with the phone, the email or the whole name of who told this one. A shared address is a
 * household, and a name that is only spelt alike shares some of its forms and not all.
 */
function sharingAPrint(tx: Tx, report: string) {
  const own = alias(reportFingerprints, 'own')
  const same = and(
    eq(own.kind, reportFingerprints.kind),
    eq(own.value, reportFingerprints.value),
    eq(own.subject, reportFingerprints.subject),
  )
  const ofTeller = and(eq(own.reportId, report), inArray(own.subject, ['teller', 'unknown']))
  const forms = sql`(select count(*) from beside.report_fingerprints f where f.report_id = ${report}
    and f.kind = 'name' and f.subject = ${own.subject})`
  return tx
    .select({ id: reportFingerprints.reportId })
    .from(reportFingerprints)
    .innerJoin(own, same)
    .where(and(ofTeller, inArray(own.kind, ['name', 'phone', 'email'])))
    .groupBy(reportFingerprints.reportId, own.kind, own.subject)
    .having(sql`${own.kind} <> 'name' or count(*) = ${forms}`)
}

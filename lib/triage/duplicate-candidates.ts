import { and, asc, eq, isNotNull, ne, sql } from 'drizzle-orm'
import { triageDecisionsMade } from '@/drizzle/schema/cases'
import { reports } from '@/drizzle/schema/reports'
import type { Staff } from '@/lib/access/actor'
import { reportsVisibleTo } from '@/lib/access/visible-to'
import { now } from '@/lib/clock/now'
import { fingerprint } from '@/lib/crypto/fingerprint'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { isId } from '@/lib/ids'
import type { Answers } from '@/lib/reports/answers'
import { openReport } from '@/lib/reports/opening'
import { duplicateHours, duplicateProblem, whyAlike } from './duplicates'
import { lockReport, mayReadItsCase, type ReportRow, type ReportSubject } from './find'

export type Candidate = { id: string; reference: string; receivedAt: Date; why: string[] }
type Compared = Pick<ReportRow, 'id' | 'receivedAt' | 'enteredBy' | 'homeId' | 'blockId'> & { answers: Answers }

/** How many are looked at, the nearest in time first, and how many are offered. */
const mostLookedAt = 30
const mostOffered = 10

/**
 * Reports that this one may repeat, and why: 48 hours apart at most, same reporter, typist or place, the likeliest first.
 * Only what they may open. Whether it is the same person is asked of keyed hashes; no word of another report leaves here.
 */
export async function duplicateCandidates(tx: Tx, actor: Staff, report: Compared): Promise<Candidate[]> {
  const prints = printsOf(report.answers)
  const near = await nearInTime(tx, actor, report)
  const compared = await Promise.all(near.map(other => compare(report, prints, other)))
  return compared
    .filter(({ why }) => why.length > 0)
    .sort((a, b) => b.why.length - a.why.length)
    .slice(0, mostOffered)
}

async function nearInTime(tx: Tx, actor: Staff, { id, receivedAt }: Compared): Promise<ReportRow[]> {
  const apart = sql`abs(extract(epoch from ${reports.receivedAt} - ${receivedAt.toISOString()}::timestamptz))`
  const near = and(ne(reports.id, id), isNotNull(reports.screenedAt), sql`${apart} <= ${duplicateHours * 3600}`)
  return tx
    .select()
    .from(reports)
    .where(and(reportsVisibleTo(actor, 'report.read', now()), near))
    .orderBy(sql`${apart}`, asc(reports.id))
    .limit(mostLookedAt)
}

async function compare(report: Compared, prints: Set<string>, other: ReportRow): Promise<Candidate> {
  const { id, reference, receivedAt } = other
  const { answers } = await openReport(other)
  const samePerson = [...printsOf(answers)].some(print => prints.has(print))
  return { id, reference, receivedAt, why: whyAlike(report, { ...other, samePerson }) }
}

/** A shared address or postcode is a household, not a person. */
function printsOf({ name, phone, email }: Answers): Set<string> {
  const given = Object.entries({ name, phone, email } as const)
  return new Set(given.flatMap(([kind, value]) => (value ? [print(kind as Personal, value)] : [])))
}

type Personal = 'name' | 'phone' | 'email'
const print = (kind: Personal, value: string) => `${kind} ${fingerprint(kind, value).toString('hex')}`

/**
 * The report that this one repeats, held until the transaction ends. Throws `rule` for hidden and absent alike, for itself, for one more
 * than 48 hours away, and for one that is itself a duplicate of this.
 */
export async function duplicateOf(tx: Tx, actor: Staff, report: ReportSubject, id: string | undefined) {
  const other = id && isId(id) ? await lockReport(tx, id) : undefined
  if (!other?.screenedAt || !(await mayReadItsCase(tx, actor, other)))
    throw new Refusal('rule', 'That report is not one you can choose. Choose another.')
  const problem = duplicateProblem(report, other) ?? (await circular(tx, report.id, other.id))
  if (problem) throw new Refusal('rule', problem)
  return other
}

async function circular(tx: Tx, report: string, other: string): Promise<string | undefined> {
  const made = triageDecisionsMade
  const back = await tx.$count(made, and(eq(made.reportId, other), eq(made.sameAs, report)))
  return back > 0 ? 'That report is already kept as a duplicate of this one. Decide on this one by itself.' : undefined
}

/** Reports kept as duplicates of this one that are in no case yet: they go where it goes. */
export async function duplicatesWaiting(tx: Tx, report: string): Promise<ReportRow[]> {
  const rows = await tx
    .select({ report: reports })
    .from(reports)
    .innerJoin(triageDecisionsMade, eq(triageDecisionsMade.reportId, reports.id))
    .where(and(eq(triageDecisionsMade.sameAs, report), sql`${reports.caseId} is null`))
  return rows.map(row => row.report)
}

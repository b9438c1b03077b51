import { and, isNull, sql } from 'drizzle-orm'
import { reports } from '@/drizzle/schema/reports'
import type { Staff } from '@/lib/access/actor'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { isId } from '@/lib/ids'
import type { TriageDecision } from './decision'
import { duplicateProblem } from './duplicates'
import { lockReport, mayReadItsCase, type ReportRow, type ReportSubject } from './find'

/**
 * The report that this one repeats, held until the transaction ends. Throws `rule` for hidden and absent alike, for itself,
 * for one more than 48 hours away, for one that is itself a duplicate of this, and for one that was decided by two to be
 * ordinary or sent elsewhere: nobody sends another after it alone (domain §0 rule 1).
 */
export async function duplicateOf(tx: Tx, actor: Staff, report: ReportSubject, id: string | undefined) {
  const other = id && isId(id) ? await lockReport(tx, id) : undefined
  if (!other?.screenedAt || !(await mayReadItsCase(tx, actor, other)))
    throw new Refusal('rule', 'That report is not one you can choose. Choose another.')
  const problem = duplicateProblem(report, other) ?? (await chainProblem(tx, report.id, other))
  if (problem) throw new Refusal('rule', problem)
  return other
}

type Link = { id: string; decision: TriageDecision | null }

async function chainProblem(tx: Tx, report: string, other: ReportRow): Promise<string | undefined> {
  const links = await chainOf(tx, other.id)
  if (links.some(({ id }) => id === report))
    return 'That report is already kept as a duplicate of this one. Decide on this one by itself.'
  if (links.some(({ decision }) => decision === 'ordinary_asb' || decision === 'refer_out'))
    return 'That report was passed on without a case. Decide on this one by itself.'
  return undefined
}

/** What a report is kept with, and what that is kept with in turn, as far as the walls show it, with what was decided on each. */
async function chainOf(tx: Tx, report: string): Promise<Link[]> {
  return tx.execute<Link>(sql`with recursive chain(id, decision, same_as) as (
      select ${report}::uuid, d.decision, d.same_as from (values (1)) as one
        left join beside.triage_decisions d on d.report_id = ${report}
      union select c.same_as, d.decision, d.same_as from chain c
        left join beside.triage_decisions d on d.report_id = c.same_as where c.same_as is not null
    ) select id, decision from chain`)
}

/** Reports kept as duplicates of this one, or of one of them, that are in no case yet: they go where it goes. */
export async function duplicatesWaiting(tx: Tx, report: string): Promise<ReportRow[]> {
  const repeats = sql`(with recursive repeats(id) as (
      select report_id from beside.triage_decisions where same_as = ${report}
      union select d.report_id from beside.triage_decisions d join repeats on d.same_as = repeats.id
    ) select id from repeats)`
  return tx
    .select()
    .from(reports)
    .where(and(sql`${reports.id} in ${repeats}`, isNull(reports.caseId)))
}

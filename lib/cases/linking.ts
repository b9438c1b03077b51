import { eq, sql } from 'drizzle-orm'
import { clocks } from '@/drizzle/schema/clocks'
import { reports } from '@/drizzle/schema/reports'
import { textArray } from '@/lib/database/arrays'
import { postgresError, type Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'

/** What a case needs to know of the report that comes into it. */
export type LinkedReport = Pick<
  typeof reports.$inferSelect,
  'id' | 'channel' | 'receivedAt' | 'enteredBy' | 'severity' | 'safeguarding' | 'restricted' | 'grounds' | 'version'
>

/** Puts a report into a case with its clocks. The wall of the one is from now on the wall of the other. */
export async function linkReport(
  tx: Tx,
  report: LinkedReport,
  kase: { id: string; restricted: boolean },
): Promise<void> {
  await tx
    .update(reports)
    .set({ status: 'linked', caseId: kase.id, caseRestricted: kase.restricted, version: report.version + 1 })
    .where(eq(reports.id, report.id))
  await tx.update(clocks).set({ caseId: kase.id }).where(eq(clocks.reportId, report.id))
}

/** Shuts a case to all but the restricted route, and to those of ours who are named (domain §8.4). Throws `rule` where the restricted route has nobody left who is not shut out. */
export async function shut(tx: Tx, kase: string, named: NamedOfOurs = nobodyNamed): Promise<void> {
  try {
    await tx.execute(sql`select beside.restrict_case_naming(${kase}, ${textArray(named.staff)}::uuid[],
      ${textArray(named.entries)}::uuid[], '{}')`)
  } catch (error) {
    if (postgresError(error)?.code !== nobodyLeft) throw error
    throw new Refusal('rule', 'Nobody who receives restricted cases may see this one. Ring the duty manager now.')
  }
}
const nobodyLeft = 'P0002'
type NamedOfOurs = { staff: string[]; entries: string[] }
const nobodyNamed: NamedOfOurs = { staff: [], entries: [] }

/** Whoever is shut out of the report or of the case is shut out of both (domain §8.4). */
export const shareAccess = (tx: Tx, report: string, kase: string) =>
  tx.execute(sql`select beside.share_access(${report}, ${kase})`)

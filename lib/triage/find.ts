import { eq } from 'drizzle-orm'
import { reports } from '@/drizzle/schema/reports'
import type { Staff } from '@/lib/access/actor'
import { can } from '@/lib/access/permit'
import { findCase } from '@/lib/cases/find'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { isId } from '@/lib/ids'

export type ReportRow = typeof reports.$inferSelect
export type ReportSubject = { kind: 'report' } & ReportRow

/** A report as `perform` and `disclose` want it; undefined where there is none, or a wall stands before it. */
export async function findReport(tx: Tx, id: string): Promise<ReportSubject | undefined> {
  if (!isId(id)) return undefined
  const [row] = await tx.select().from(reports).where(eq(reports.id, id))
  return row && { kind: 'report', ...row }
}

/** What was told is gone (domain §6.4): nothing more is written beside it, since it would never go. */
export const isForgotten = ({ content }: Pick<ReportRow, 'content'>): boolean => content.length === 0

/** The same, held until the transaction ends: who comes second waits, and sees what the first did. */
export async function lockReport(tx: Tx, id: string): Promise<ReportSubject | undefined> {
  if (!isId(id)) return undefined
  const [row] = await tx.select().from(reports).where(eq(reports.id, id)).for('update')
  return row && { kind: 'report', ...row }
}

/** The same for whoever may read the case that the report is in, where it is in one (domain §8.2). */
export const lockReadable = (actor: Staff) => async (tx: Tx, id: string) => {
  const report = await lockReport(tx, id)
  return report?.screenedAt && !isForgotten(report) && (await mayReadItsCase(tx, actor, report)) ? report : undefined
}

/** A report in a case is read by whoever may read the case, and by its typist while it is theirs (domain §8.2). */
export async function mayReadItsCase(
  tx: Tx,
  actor: Staff,
  { caseId, enteredBy }: Pick<ReportRow, 'caseId' | 'enteredBy'>,
): Promise<boolean> {
  if (!caseId || enteredBy === actor.id) return true
  const kase = await findCase(tx, caseId)
  return kase !== undefined && can(actor, 'case.read', kase, now())
}

import { eq } from 'drizzle-orm'
import { reports } from '@/drizzle/schema/reports'
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

/** The same, held until the transaction ends: who comes second waits, and sees what the first did. */
export async function lockReport(tx: Tx, id: string): Promise<ReportSubject | undefined> {
  if (!isId(id)) return undefined
  const [row] = await tx.select().from(reports).where(eq(reports.id, id)).for('update')
  return row && { kind: 'report', ...row }
}

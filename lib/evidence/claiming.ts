import { sql } from 'drizzle-orm'
import { dueAt } from '@/lib/clock/working-days'
import type { Tx } from '@/lib/db'

/** Somebody looks at new evidence by the end of the second working day (E1): it does not lie unheard. */
const lookWorkingDays = 2

/** When evidence that came at a time is to be looked at (E1). */
export const lookDueAt = (receivedAt: Date, closures: string[]): Date => dueAt(receivedAt, lookWorkingDays, closures)

/** Gives a report, stored in this same unit of work, the files of its draft and a clock for them. Resolves with how many. */
export async function claimUploads(tx: Tx, draft: Buffer, report: string, lookDue: Date): Promise<number> {
  const [row] = await tx.execute<{ claimed: string }>(
    sql`select beside.uploads_claim(${draft}, ${report}, ${lookDue.toISOString()}) as claimed`,
  )
  return Number(row?.claimed ?? 0)
}

/** The same for a record added to a mailbox in this same unit of work. Postgres 54000 when that mailbox is full for today. */
export async function claimForMessage(
  tx: Tx,
  draft: Buffer,
  { lookUp, message }: { lookUp: Buffer; message: string },
  lookDue: Date,
): Promise<number> {
  const [row] = await tx.execute<{ claimed: string }>(
    sql`select beside.mailbox_claim(${draft}, ${lookUp}, ${message}, ${lookDue.toISOString()}) as claimed`,
  )
  return Number(row?.claimed ?? 0)
}

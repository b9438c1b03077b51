import { sql } from 'drizzle-orm'
import { dueOf } from '@/lib/cases/target-rules'
import type { Tx } from '@/lib/db'
import { rulesInForce } from '@/lib/lists/targets-in-force'

/** When evidence that came at a time is to be looked at (E1), by the targets in force: it does not lie unheard. */
export const lookDueAt = async (receivedAt: Date): Promise<Date> => dueOf(await rulesInForce(), 'E1', receivedAt)

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

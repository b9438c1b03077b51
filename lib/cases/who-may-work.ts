import { sql } from 'drizzle-orm'
import type { Tx } from '@/lib/db'

/**
 * Ids of the staff a report or a case may be given to: nobody who is shut out of it and, when it is restricted, only
 * those let in (domain §8.3). Empty for whoever may not see it themselves. The lists stay unreadable: the gate answers.
 */
export async function whoMayWork(tx: Tx, record: { report?: string; kase?: string }): Promise<Set<string>> {
  const rows = await tx.execute<{ id: string }>(
    sql`select beside.who_may_work(${record.report ?? null}, ${record.kase ?? null}) as id`,
  )
  return new Set(rows.map(({ id }) => id))
}

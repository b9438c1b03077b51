import { sql } from 'drizzle-orm'
import type { Tx } from '@/lib/db'

/**
 * Takes away the app, the codes and the passkeys of somebody who lost them, and signs them out everywhere. Call it inside
 * the `perform` that records why; the database refuses anybody but an administrator, and their own account.
 */
export async function clearSecondFactors(tx: Tx, staffId: string): Promise<void> {
  await tx.execute(sql`select beside.clear_second_factors(${staffId})`)
}

import { eq } from 'drizzle-orm'
import { staff } from '@/drizzle/schema/staff'
import type { Tx } from '@/lib/db'
import { isId } from '@/lib/ids'

export type AccountRow = typeof staff.$inferSelect

/** An account, held until the unit of work is over: two changes of it come one after the other. */
export async function lockAccount(tx: Tx, id: string) {
  if (!isId(id)) return undefined
  const [account] = await tx.select().from(staff).where(eq(staff.id, id)).for('update')
  return account && { kind: 'staff' as const, id: account.id, account }
}

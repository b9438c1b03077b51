import { sql } from 'drizzle-orm'
import { staffDatabase, type Tx } from '@/lib/db'
import type { Staff } from './actor'

/** One unit of work as a member of staff: the walls of the database know who it is for. */
export function withActor<R>(actor: Staff, work: (tx: Tx) => Promise<R>): Promise<R> {
  return staffDatabase().transaction(async tx => {
    await tx.execute(sql`select set_config('beside.staff_id', ${actor.id}, true)`)
    return work(tx)
  })
}

import { sql } from 'drizzle-orm'
import { config } from '@/lib/config'
import { jobsDatabase } from '@/lib/db'
import { removeObjects } from './object-store'

/** What staff began to bring in and nobody finished is gone after two hours, with its clock. */
export async function expireEvidence(): Promise<void> {
  await jobsDatabase().execute(sql`select beside.evidence_expire()`)
}

/**
 * Removes from the store what has lost its row, however it went. An item is forgotten only when nothing more of it was
 * found, a round later: a piece may still have been on its way. One that fails holds up no other.
 */
export async function removeForgottenObjects(): Promise<void> {
  if (!config().objects) return
  const waiting = await jobsDatabase().execute<{ id: string }>(sql`select beside.evidence_to_remove() as id`)
  const done = await Promise.allSettled([...waiting].map(({ id }) => removeOne(id)))
  if (done.some(({ status }) => status === 'rejected')) throw new Error('the store did not remove everything')
}

async function removeOne(id: string): Promise<void> {
  if ((await removeObjects(id)) === 0) await jobsDatabase().execute(sql`select beside.evidence_removed(${id})`)
}

import { sql } from 'drizzle-orm'
import { config } from '@/lib/config'
import { publicDatabase, staffDatabase } from '@/lib/db'
import type { Blocked } from './reading'

/** Counts what browsers stopped, by day: whoever says it is nobody to us, so there is no actor and no trail. */
export async function countBlocked(told: readonly Blocked[]): Promise<void> {
  const database = config().surface === 'staff' ? staffDatabase() : publicDatabase()
  for (const { directive, blocked, half } of told)
    await database.execute(sql`select beside.count_browser_report(${directive}, ${blocked}, ${half})`)
}

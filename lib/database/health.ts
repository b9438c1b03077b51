import { sql } from 'drizzle-orm'
import { config } from '@/lib/config'
import { publicDatabase, staffDatabase } from '@/lib/db'

/** Asks the database of this half a word. Rejects when it does not answer; may take as long as a connection may. */
export async function askDatabase(): Promise<void> {
  const database = config().surface === 'staff' ? staffDatabase() : publicDatabase()
  await database.execute(sql`select 1`)
}

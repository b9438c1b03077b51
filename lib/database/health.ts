import { sql } from 'drizzle-orm'
import { config } from '@/lib/config'
import { publicDatabase, staffDatabase } from '@/lib/db'
import { hasBooted } from './boot'

/** Asks the database of this half a word. Rejects before the boot is done and when it does not answer; may take as long as a connection may. */
export async function askDatabase(): Promise<void> {
  if (!hasBooted()) throw new Error('this process is not ready yet')
  const database = config().surface === 'staff' ? staffDatabase() : publicDatabase()
  await database.execute(sql`select 1`)
}

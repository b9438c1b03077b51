import { sql } from 'drizzle-orm'
import { config } from '@/lib/config'
import { publicDatabase, staffDatabase } from '@/lib/db'
import { hasBooted } from './boot'
import { jobsAreAlive } from './heartbeat'
import { room } from './room'
import { isFarEnough } from './version'

/** Why a process should get no more to do just now. */
export const unready = ['starting', 'database', 'migration', 'jobs', 'room'] as const
export type Unready = (typeof unready)[number]

/**
 * What is not right with this process and what it needs: its boot, its database, the database's version, the jobs it runs,
 * room for what people tell us. Nothing when all is. Never rejects; may take as long as a connection may.
 */
export async function notReady(): Promise<Unready[]> {
  if (!hasBooted()) return ['starting']
  const found = [await databaseFault(), config().surface !== 'public' && !jobsAreAlive() && 'jobs', await roomFault()]
  return unready.filter(code => found.includes(code))
}

async function databaseFault(): Promise<Unready | undefined> {
  const database = config().surface === 'staff' ? staffDatabase() : publicDatabase()
  try {
    const [row] = await database.execute<{ version: string }>(sql`select beside.schema_version() as version`)
    return isFarEnough(row?.version) ? undefined : 'migration'
  } catch {
    return 'database'
  }
}

const roomFault = async (): Promise<Unready | undefined> => ((await room()).open ? undefined : 'room')

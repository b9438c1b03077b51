import { sql } from 'drizzle-orm'
import { inTime } from '@/app/_session/in-time'
import { config } from '@/lib/config'
import { publicDatabase, staffDatabase } from '@/lib/db'

/** For whoever watches the service: 200 when it and its database answer, 503 when the database does not. */
export async function GET() {
  const healthy = await databaseAnswers()
  return Response.json({ healthy }, { status: healthy ? 200 : 503, headers: { 'cache-control': 'no-store' } })
}

async function databaseAnswers(): Promise<boolean> {
  const database = config().surface === 'staff' ? staffDatabase : publicDatabase
  try {
    await inTime(database().execute(sql`select 1`), 2000)
    return true
  } catch {
    return false
  }
}

import { sql } from 'drizzle-orm'
import { config } from '@/lib/config'
import { jobsDatabase } from '@/lib/db'
import { room } from './room'

/** One figure of the whole house. Counts are whole tens and times steps of five minutes: the database makes them so. */
export type Watched = { figure: string; kind: string; value: number }

const memory = globalThis as { besideWatched?: () => Promise<Watched[]> }

/** Gives the port of the metrics, which is no part of the app's build, what the database says of itself (bin/metrics.mjs). */
export function shareWatched(): void {
  memory.besideWatched = watched
}

/** What whoever watches the service is told of the database and of room. A public process knows nothing but the latter. */
export async function watched(): Promise<Watched[]> {
  const { freeBytes, open } = await room()
  const disk = [{ figure: 'intake_open', kind: '', value: Number(open) }]
  if (freeBytes !== undefined) disk.push({ figure: 'disk_free_bytes', kind: '', value: freeBytes })
  return config().surface === 'public' ? disk : [...disk, ...(await figures())]
}

async function figures(): Promise<Watched[]> {
  const rows = await jobsDatabase().execute<Watched>(sql`select figure, kind, value from beside.watched()`)
  return rows.map(row => ({ ...row, value: Number(row.value) }))
}

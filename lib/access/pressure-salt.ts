import { hkdfSync } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { now } from '@/lib/clock/now'
import { config } from '@/lib/config'
import { publicDatabase } from '@/lib/db'

type Salt = { hour: number; bytes: Buffer }
type Memory = { besideSalt?: Salt; besideSaltAsked?: number; besidePressureSalt?: () => Buffer | undefined }

const memory = globalThis as Memory
const hourMs = 3_600_000
const askAgainMs = 5_000

/** Gives the front door, which is no part of the app's build, the salt of each hour (bin/place.mjs). */
export function shareSalt(): void {
  memory.besidePressureSalt = saltOfThisHour
}

/**
 * This hour's salt, the same in every process, or undefined while it is being asked for. The database holds half of it
 * and this process the other: with one of them alone nobody finds out which address a token stands for.
 */
export function saltOfThisHour(): Buffer | undefined {
  const hour = thisHour()
  if (memory.besideSalt?.hour !== hour) askFor(hour)
  return memory.besideSalt?.hour === hour ? memory.besideSalt.bytes : undefined
}

/** Asked once, and again only after a while where the database did not answer. */
function askFor(hour: number): void {
  if (performance.now() - (memory.besideSaltAsked ?? -askAgainMs) < askAgainMs) return
  memory.besideSaltAsked = performance.now()
  fetchSalt().then(
    bytes => {
      if (hour === thisHour()) memory.besideSalt = { hour, bytes }
    },
    () => {},
  )
}

async function fetchSalt(): Promise<Buffer> {
  const [row] = await publicDatabase().execute<{ salt: Buffer }>(sql`select beside.pressure_salt() as salt`)
  if (!row) throw new Error('no salt')
  return Buffer.from(hkdfSync('sha256', config().receiptPepper, row.salt, 'beside/pressure/v1', 32))
}

const thisHour = () => Math.floor(now().getTime() / hourMs)

import { sql } from 'drizzle-orm'
import { publicDatabase } from '@/lib/db'
import { draftStore } from '@/lib/reports/draft-store'
import { type Centre, openingDayMinutes } from './centre'

/** What the cookie of a shared device opens: never the code, only the hash that says whether the centre is still on. */
type Day = { hash: string }

const days = draftStore<Day>('centre')

/** The centre of a code's hash, or undefined when there is none or it is switched off: the two are never told apart. */
export async function centreOfHash(hash: Buffer): Promise<Centre | undefined> {
  const rows = await publicDatabase().execute<Centre>(sql`select id, name from beside.centre_of(${hash})`)
  return rows[0]
}

/** Whose device it is today, by the secret of its cookie. Undefined once the day is over or the code no longer opens. */
export async function centreOfDay(secret: string): Promise<Centre | undefined> {
  const day = await days.read(secret)
  return day && centreOfHash(Buffer.from(day.hash, 'base64url'))
}

/** Makes a device the centre's for twelve hours. */
export async function beginDay(secret: string, hash: Buffer): Promise<void> {
  await days.save(secret, { hash: hash.toString('base64url') }, { minutes: openingDayMinutes, over: false })
}

/** Ends it at once. */
export const endDay = (secret: string): Promise<void> => days.drop(secret)

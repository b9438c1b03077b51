import { Cron } from 'croner'
import { sql } from 'drizzle-orm'
import { jobsDatabase } from '@/lib/db'

const everyMinute = '* * * * *'
const endings = new Set<() => Promise<unknown>>()

/** Ends all that repeats and recurs in this process; resolves when none of it is under way. */
export async function endTurns(): Promise<void> {
  const all = [...endings]
  endings.clear()
  await Promise.all(all.map(end => end()))
}

/** Again so many ms after it ended, one at a time. */
export function repeat(work: () => Promise<unknown>, ms: number, name: string): void {
  let isOver = false
  let round = Promise.resolve()
  const once = async () => {
    await work().catch(() => console.error(`${name} could not run; trying again`))
    if (!isOver) setTimeout(next, ms).unref()
  }
  const next = () => {
    if (!isOver) round = once()
  }
  endings.add(() => {
    isOver = true
    return round
  })
  next()
}

/** Now and at the beginning of each minute, in one of all the processes at a time. */
export function recur(name: string, work: () => Promise<void>): void {
  let turn = Promise.resolve()
  const begin = () => {
    turn = underLock(name, work).catch(() => console.error(`${name} could not run; trying again`))
    return turn
  }
  const cron = new Cron(everyMinute, { protect: true, unref: true }, begin)
  endings.add(() => {
    cron.stop()
    return turn
  })
  cron.trigger()
}

/** Every minute, by one of all the processes: whoever does not get the lock leaves it to the one who has it. */
export async function underLock(name: string, work: () => Promise<void>): Promise<void> {
  await jobsDatabase().transaction(async tx => {
    const [row] = await tx.execute<{ mine: boolean }>(
      sql`select pg_try_advisory_xact_lock(hashtextextended(${`beside/${name}`}, 0)) as mine`,
    )
    if (row?.mine) await work()
  })
}

import { sql } from 'drizzle-orm'
import { outbox } from '@/drizzle/schema/outbox'
import { now } from '@/lib/clock/now'
import { jobsDatabase, type Tx } from '@/lib/db'
import { newId } from '@/lib/ids'

export const jobKinds = [
  'screen_report',
  'take_message',
  'deliver_message',
  'build_case_file',
  'tell_of_glass',
  'send_recovery',
  'tell_of_sign_in',
  'tell_of_tries',
  'tell_of_way_in',
  'tell_of_account',
] as const
export type JobKind = (typeof jobKinds)[number]
export type Job = { id: string; kind: JobKind; subject: string; attempts: number }

/** How a job ended: done, to be run again at a time (`afresh`: its tries begin anew), or given up with a code of why. */
export type JobEnd = undefined | { again: Date; afresh?: boolean } | { failed: string }

/** Leaves work to be done after this transaction commits, at once or at `runAt`: a kind and an id, never content. */
export async function enqueue(tx: Tx, kind: JobKind, subject: string, runAt: Date = now()): Promise<void> {
  await tx.insert(outbox).values({ id: newId(), kind, subject, runAt })
}

/**
 * Takes up to 20 jobs that are due. One whose process ended under it comes back after five minutes, one that failed when
 * `jobAgainAt` says: every handler may run twice.
 */
export async function takeJobs(): Promise<Job[]> {
  return jobsDatabase().execute<Job>(sql`
    update beside.outbox set attempts = attempts + 1, run_at = beside.clock() + interval '5 minutes'
     where id in (select id from beside.outbox where done_at is null and failed_at is null and run_at <= beside.clock()
                   order by run_at limit 20 for update skip locked)
    returning id, kind, subject, attempts`)
}

/**
 * Five minutes more for a job about to be begun: those before it may have taken long. False where another process has
 * taken it meanwhile.
 */
export async function keepJob({ id, attempts }: Job): Promise<boolean> {
  const rows = await jobsDatabase().execute(sql`
    update beside.outbox set run_at = beside.clock() + interval '5 minutes'
     where id = ${id} and attempts = ${attempts} and done_at is null and failed_at is null returning id`)
  return rows.length === 1
}

export async function finishJob(id: string): Promise<void> {
  await jobsDatabase().execute(sql`update beside.outbox set done_at = beside.clock() where id = ${id}`)
}

/** Has it run again at a time; `afresh` where waiting was not its fault. */
export async function runJobAgain(id: string, at: Date, afresh = false): Promise<void> {
  await jobsDatabase().execute(sql`
    update beside.outbox set run_at = ${at.toISOString()}::timestamptz, attempts = case when ${afresh} then 0 else attempts end
     where id = ${id}`)
}

/** Gives a job up, with a code of why. It stays where it is, and is not taken again. */
export async function giveUpJob(id: string, reason: string): Promise<void> {
  await jobsDatabase().execute(
    sql`update beside.outbox set failed_at = beside.clock(), reason = ${reason} where id = ${id}`,
  )
}

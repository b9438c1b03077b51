import { sql } from 'drizzle-orm'
import { outbox } from '@/drizzle/schema/outbox'
import { now } from '@/lib/clock/now'
import { jobsDatabase, type Tx } from '@/lib/db'
import { newId } from '@/lib/ids'

export const jobKinds = ['screen_report', 'take_message', 'deliver_message'] as const
export type JobKind = (typeof jobKinds)[number]
export type Job = { id: string; kind: JobKind; subject: string; attempts: number }

/** Leaves work to be done after this transaction commits, at once or at `runAt`: a kind and an id, never content. */
export async function enqueue(tx: Tx, kind: JobKind, subject: string, runAt: Date = now()): Promise<void> {
  await tx.insert(outbox).values({ id: newId(), kind, subject, runAt })
}

/** Takes up to 20 jobs that are due. One not finished comes back after five minutes: every handler may run twice. */
export async function takeJobs(): Promise<Job[]> {
  return jobsDatabase().execute<Job>(sql`
    update beside.outbox set attempts = attempts + 1, run_at = beside.clock() + interval '5 minutes'
     where id in (select id from beside.outbox where done_at is null and failed_at is null and run_at <= beside.clock()
                   order by run_at limit 20 for update skip locked)
    returning id, kind, subject, attempts`)
}

export async function finishJob(id: string): Promise<void> {
  await jobsDatabase().execute(sql`update beside.outbox set done_at = beside.clock() where id = ${id}`)
}

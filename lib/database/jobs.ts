import { sql } from 'drizzle-orm'
import { jobsDatabase } from '@/lib/db'
import { finishJob, type Job, type JobKind, takeJobs } from '@/lib/notifications/outbox'
import { screenReport } from '@/lib/triage/screening'

const handlers: Record<JobKind, (subject: string) => Promise<void>> = {
  screen_report: screenReport,
  take_message: async () => {},
  deliver_message: async () => {},
}
const everyMs = 1_000
const housekeepingEveryMs = 60_000

/** Takes what is due and does it, one after another. A job that fails is logged by kind and id only, and comes back. */
export async function runDueJobs(): Promise<number> {
  const jobs = await takeJobs()
  for (const job of jobs) await run(job)
  return jobs.length
}

/**
 * Seals the trail and clears away what is over: drafts past their time, tries to sign in after a day, work done after a
 * week, sessions after thirty days.
 */
export async function housekeeping(): Promise<void> {
  await jobsDatabase().execute(sql`select beside.seal_audit()`)
  await jobsDatabase().execute(sql`select beside.drafts_expire()`)
  await jobsDatabase().execute(sql`select beside.housekeep()`)
}

/** Runs jobs for as long as this process lives. Only the staff half has the keys for it. */
export function keepRunningJobs(): void {
  repeat(runDueJobs, everyMs, 'jobs')
  repeat(housekeeping, housekeepingEveryMs, 'housekeeping')
}

async function run({ id, kind, subject, attempts }: Job): Promise<void> {
  try {
    await handlers[kind](subject)
    await finishJob(id)
  } catch (error) {
    console.error(`job ${kind} ${id} failed at try ${attempts}: ${error instanceof Error ? error.name : 'unknown'}`)
  }
}

/** One at a time: the next round starts when this one has ended. */
function repeat(work: () => Promise<unknown>, ms: number, name: string): void {
  const again = async () => {
    await work().catch(() => console.error(`${name} could not run; trying again`))
    setTimeout(again, ms).unref()
  }
  void again()
}

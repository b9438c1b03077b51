import { sql } from 'drizzle-orm'
import { sendRecovery, tellOfAccount, tellOfSignIn, tellOfTries, tellOfWayIn } from '@/lib/account/telling'
import { leaveHead } from '@/lib/audit/heads'
import { buildCaseFile } from '@/lib/case-files/building'
import { now } from '@/lib/clock/now'
import { jobsDatabase } from '@/lib/db'
import { expireEvidence, removeForgottenObjects } from '@/lib/evidence/clearing'
import { objectsLock } from '@/lib/evidence/moving'
import { takeMessage } from '@/lib/messages/taking'
import { deliverMessage } from '@/lib/notifications/delivery'
import {
  finishJob,
  giveUpJob,
  type Job,
  type JobEnd,
  type JobKind,
  keepJob,
  runJobAgain,
  takeJobs,
} from '@/lib/notifications/outbox'
import { jobAgainAt, triesUntilSomebodyLooks } from '@/lib/notifications/retry'
import { forgetReferred } from '@/lib/referrals/forgetting'
import { tellOfGlass } from '@/lib/restricted/glass-telling'
import { startInstructionClocks } from '@/lib/restricted/instruction-clocks'
import { screenReport } from '@/lib/triage/screening'
import { beat } from './heartbeat'
import { noteFailure } from './room'
import { endTurns, recur, repeat } from './turns'

/** A handler is given the tries so far, this one included. What it returns, if anything, says how the job goes on. */
const handlers: Record<JobKind, (subject: string, tries: number) => Promise<JobEnd> | Promise<void>> = {
  screen_report: screenReport,
  take_message: takeMessage,
  deliver_message: deliverMessage,
  build_case_file: buildCaseFile,
  tell_of_glass: tellOfGlass,
  send_recovery: sendRecovery,
  tell_of_sign_in: tellOfSignIn,
  tell_of_tries: tellOfTries,
  tell_of_way_in: tellOfWayIn,
  tell_of_account: tellOfAccount,
}
const everyMs = 1_000
const door = globalThis as { besideEndJobs?: () => Promise<void> }

/**
 * Takes what is due and does it, one after another: what people told us before what leaves the house, since it may be that
 * a way is no longer safe. A job that fails is logged by kind and id only, and comes back.
 */
export async function runDueJobs(): Promise<number> {
  beat()
  const jobs = (await takeJobs()).sort((a, b) => lastOf(a) - lastOf(b))
  for (const job of jobs) await run(job)
  return jobs.length
}

/**
 * Seals the trail and clears away what is over: drafts past their time, tries to sign in after a day, work done after a
 * week, sessions after thirty days, warning markers past their time, how much came from one place after ten minutes, evidence that was never
 * whole, and what was told in reports that were passed on, after ninety days.
 */
export async function housekeeping(): Promise<void> {
  await jobsDatabase().execute(sql`select beside.seal_audit()`)
  await jobsDatabase().execute(sql`select beside.drafts_expire()`)
  await jobsDatabase().execute(sql`select beside.housekeep()`)
  await jobsDatabase().execute(sql`select beside.end_markers()`)
  await jobsDatabase().execute(sql`select beside.pressure_forget()`)
  await expireEvidence()
  await forgetReferred()
}

/** A message unread past its target climbs to the managers. */
export async function climbUnread(): Promise<void> {
  await jobsDatabase().execute(sql`select beside.climb_unread()`)
}

/** What nobody has in hand climbs to the managers, and the cases of whoever is away go to whoever stands in. */
export async function climbUnowned(): Promise<void> {
  await jobsDatabase().execute(sql`select beside.hand_over_absent()`)
  await jobsDatabase().execute(sql`select beside.climb_unowned()`)
}

/**
 * Runs jobs for as long as this process lives, or until `besideEndJobs` is called on the way out, which resolves when none
 * is under way. Only the staff half has the keys for it.
 */
export function keepRunningJobs(): void {
  door.besideEndJobs = endTurns
  repeat(runDueJobs, everyMs, 'jobs')
  recur('housekeeping', housekeeping)
  recur('the head of the trail', leaveHead)
  recur('climbing', climbUnread)
  recur('unowned work', climbUnowned)
  recur('instructions', startInstructionClocks)
  recur(objectsLock, removeForgottenObjects)
}

const lastOf = ({ kind }: Job) => Number(kind === 'deliver_message')

async function run(job: Job): Promise<void> {
  beat()
  try {
    if (!(await keepJob(job))) return
    const end = await handlers[job.kind](job.subject, job.attempts)
    await settle(job, end || undefined)
  } catch (error) {
    await comeBack(job, error)
  }
}

/** Where the database itself is away the job stays as it was taken, and comes back after five minutes. */
async function comeBack({ id, kind, attempts }: Job, error: unknown): Promise<void> {
  noteFailure(error)
  const name = error instanceof Error ? error.name : 'unknown'
  const somebody = attempts >= triesUntilSomebodyLooks ? '; somebody has to look at it' : ''
  console.error(`job ${kind} ${id} failed at try ${attempts}: ${name}${somebody}`)
  await runJobAgain(id, jobAgainAt(attempts, now(), Math.random())).catch(() => {})
}

async function settle({ id }: Job, end: JobEnd): Promise<void> {
  if (!end) return finishJob(id)
  if ('again' in end) return runJobAgain(id, end.again, end.afresh)
  return giveUpJob(id, end.failed)
}

import { sql } from 'drizzle-orm'
import { now } from '@/lib/clock/now'
import { longGap } from '@/lib/clock/working-days'
import { jobsDatabase, type Tx } from '@/lib/db'
import { closures } from '@/lib/landlord/landlord'
import type { Answers } from '@/lib/reports/answers'
import { alarmsFor } from './alarms-for'
import { alarmsOf } from './queries'

/**
 * Calls whoever must come for a report that was screened: after it, so that nobody who is shut out is told. The gate
 * calls once a day for each reason, however often this runs.
 */
export async function raiseForReport(reportId: string, told: Answers): Promise<void> {
  for (const kind of alarmsFor(told, now(), await closures()))
    await jobsDatabase().execute(sql`select beside.raise_alarm(${kind}, ${reportId}, null)`)
}

/**
 * Calls the duty manager where somebody in a case is at High risk and nobody is in for three days or more (domain §3.10),
 * unless a report of it has called them by now. Called in the unit that records the band. True where they are called now.
 */
export async function raiseIfLongGap(tx: Tx, caseId: string, at: Date): Promise<boolean> {
  if (!longGap(at, await closures()) || (await isCalled(tx, caseId, at))) return false
  const [row] = await tx.execute<{ raised: boolean }>(
    sql`select beside.raise_alarm('long_gap', null, ${caseId}) as raised`,
  )
  return row?.raised === true
}

/** As the gate has it for one report or case: a call that is open, or was made within the last day. */
async function isCalled(tx: Tx, caseId: string, at: Date): Promise<boolean> {
  const calls = await alarmsOf(tx, caseId)
  return calls.some(
    ({ kind, raisedAt, answeredAt }) =>
      kind === 'long_gap' && (answeredAt === null || at.getTime() - raisedAt.getTime() < dayMs),
  )
}
const dayMs = 86_400_000

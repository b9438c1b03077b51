import { and, eq, sql } from 'drizzle-orm'
import { clocks } from '@/drizzle/schema/clocks'
import { people } from '@/drizzle/schema/people'
import { now } from '@/lib/clock/now'
import { dueAt } from '@/lib/clock/working-days'
import type { Tx } from '@/lib/db'
import type { ApproachCode } from './approach-words'
import { endClocks, startClock } from './running-clocks'

const workingDays = 10

/** Why nobody may speak to the alleged perpetrator yet, by the database's own rule (domain §0 rule 9), or undefined. */
export async function approachRefused(tx: Tx, caseId: string): Promise<ApproachCode | undefined> {
  const [row] = await tx.execute<{ code: ApproachCode | null }>(sql`select beside.approach_refused(${caseId}) as code`)
  return row?.code ?? undefined
}

/**
 * Speaking to the alleged perpetrator has a date once it is permitted, and none before (T7, domain §3.4). Asked again
 * whenever an assessment, an agreement or a person changes; a clock that ran ends when the agreement does.
 */
export async function keepApproachClock(tx: Tx, caseId: string, closures: string[]): Promise<void> {
  const at = now()
  if (await approachRefused(tx, caseId)) {
    await endClocks(tx, { caseId, target: 'T7' }, at)
    return
  }
  const accused = await tx.$count(people, and(eq(people.caseId, caseId), eq(people.role, 'alleged_perpetrator')))
  const spoken = and(eq(clocks.caseId, caseId), eq(clocks.target, 'T7'), sql`${clocks.achievedAt} is not null`)
  if (accused === 0 || (await tx.$count(clocks, spoken)) > 0) return
  await startClock(tx, { target: 'T7', caseId, startedAt: at, dueAt: dueAt(at, workingDays, closures) })
}

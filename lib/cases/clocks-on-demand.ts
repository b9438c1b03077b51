import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import { clocks } from '@/drizzle/schema/clocks'
import { people } from '@/drizzle/schema/people'
import type { Tx } from '@/lib/db'
import { newId } from '@/lib/ids'
import { rulesIn } from '@/lib/lists/targets-in-force'
import { approachRefused } from './approach'
import { endClocks, startClock } from './running-clocks'
import { dueOf } from './target-rules'

/**
 * Speaking to the alleged perpetrator (T7): the clock runs from the moment it is permitted and not before (domain §0
 * rule 9), and no longer than that; once more where it is permitted again before they were spoken to. Called wherever a
 * risk assessment, a consent or an override is recorded or withdrawn, and where a victim is added.
 */
export async function keepApproachClock(tx: Tx, caseId: string, at: Date): Promise<void> {
  if (!(await isApproachPermitted(tx, caseId))) {
    await endClocks(tx, { caseId, target: 'T7' }, at)
    return
  }
  const rules = await rulesIn(tx)
  const clock = { target: 'T7' as const, caseId, startedAt: at, dueAt: dueOf(rules, 'T7', at) }
  if (!(await wasMet(tx, caseId))) await startClock(tx, { ...clock, targetVersion: rules.version })
}

const wasMet = async (tx: Tx, caseId: string): Promise<boolean> =>
  (await tx.$count(clocks, and(eq(clocks.caseId, caseId), eq(clocks.target, 'T7'), isNotNull(clocks.achievedAt)))) > 0

async function isApproachPermitted(tx: Tx, caseId: string): Promise<boolean> {
  const accused = and(eq(people.caseId, caseId), eq(people.role, 'alleged_perpetrator'))
  if ((await tx.$count(people, accused)) === 0) return false
  return (await approachRefused(tx, caseId)) === undefined
}

/** An urgent security repair was asked for (T10): clock hours from now, day and night. False where one runs. */
export async function startRepairClock(tx: Tx, caseId: string, at: Date): Promise<boolean> {
  if ((await tx.$count(clocks, repairRuns(caseId))) > 0) return false
  const rules = await rulesIn(tx)
  const clock = { target: 'T10' as const, caseId, startedAt: at, dueAt: dueOf(rules, 'T10', at) }
  await tx.insert(clocks).values({ id: newId(), ...clock, targetVersion: rules.version })
  return true
}

/** The repair is done. Resolves with its clock, or with undefined where none ran. */
export async function meetRepairClock(tx: Tx, caseId: string, achievedAt: Date): Promise<string | undefined> {
  const [met] = await tx.update(clocks).set({ achievedAt }).where(repairRuns(caseId)).returning({ id: clocks.id })
  return met?.id
}

/** The repair of the case. A measure for one person has a T10 of its own, which is met on its own page. */
const repairRuns = (caseId: string) =>
  and(
    ...[eq(clocks.caseId, caseId), eq(clocks.target, 'T10'), isNull(clocks.personId)],
    ...[isNull(clocks.achievedAt), isNull(clocks.endedAt)],
  )

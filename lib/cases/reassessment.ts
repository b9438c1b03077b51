import { and, asc, eq, isNull } from 'drizzle-orm'
import { clocks } from '@/drizzle/schema/clocks'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { endClocks, startClock } from './running-clocks'

/** The risk to somebody is due to be assessed again by then, or sooner where it is already (T12): never later. */
export async function reassessBy(tx: Tx, caseId: string, personId: string, dueAt: Date): Promise<void> {
  const of = { caseId, target: 'T12' as const, personId }
  const running = and(eq(clocks.caseId, caseId), eq(clocks.target, 'T12'), eq(clocks.personId, personId))
  const [soonest] = await tx
    .select({ dueAt: clocks.dueAt })
    .from(clocks)
    .where(and(running, isNull(clocks.achievedAt), isNull(clocks.endedAt)))
    .orderBy(asc(clocks.dueAt))
    .limit(1)
  if (soonest && soonest.dueAt <= dueAt) return
  await endClocks(tx, of, now())
  await startClock(tx, { ...of, startedAt: now(), dueAt })
}

import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { endClocks, runningClocks, startClock } from './running-clocks'

/** The risk to somebody is due to be assessed again by then, or sooner where it is already (T12): never later. */
export async function assessAgainBy(tx: Tx, caseId: string, personId: string, dueAt: Date): Promise<void> {
  const of = { caseId, target: 'T12' as const, personId }
  const running = await runningClocks(tx, of)
  if (running.some(clock => clock.dueAt <= dueAt)) return
  await endClocks(tx, of, now())
  await startClock(tx, { ...of, startedAt: now(), dueAt })
}

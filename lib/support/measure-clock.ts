import { and, eq, isNull } from 'drizzle-orm'
import { clocks } from '@/drizzle/schema/clocks'
import { dueOf } from '@/lib/cases/target-rules'
import type { Tx } from '@/lib/db'
import { newId } from '@/lib/ids'
import { rulesIn } from '@/lib/lists/targets-in-force'
import type { TimedMeasure } from './measure'

type Timed = TimedMeasure & { caseId: string }
/** Security is a matter of clock hours, day and night (T10, domain §3.4): each urgent measure has a clock of its own. */
export async function startMeasureClock(tx: Tx, { caseId, personId, madeAt, isUrgent }: Timed): Promise<void> {
  if (!isUrgent) return
  const rules = await rulesIn(tx)
  const due = { startedAt: madeAt, dueAt: dueOf(rules, 'T10', madeAt), targetVersion: rules.version }
  await tx.insert(clocks).values({ id: newId(), target: 'T10', caseId, personId, ...due })
}

/** Done meets it; struck out ends it. */
export async function settleMeasureClock(
  tx: Tx,
  measure: Timed,
  how: { achievedAt: Date } | { endedAt: Date },
): Promise<void> {
  if (!measure.isUrgent) return
  const its = and(eq(clocks.personId, measure.personId), eq(clocks.startedAt, measure.madeAt))
  const runs = and(isNull(clocks.achievedAt), isNull(clocks.endedAt))
  await tx
    .update(clocks)
    .set(how)
    .where(and(eq(clocks.caseId, measure.caseId), eq(clocks.target, 'T10'), its, runs))
}

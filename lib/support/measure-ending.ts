import type { Staff } from '@/lib/access/actor'
import { tell } from '@/lib/cases/events'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { itemsOf } from '@/lib/evidence/items'
import { settleMeasureClock } from './measure-clock'
import { changeMeasure } from './measure-commands'
import type { MeasureDone, MeasureStruck } from './measure-schema'

/**
 * Records that a measure is done, with how we know: an item of this case's evidence, or words (domain C-5). Meets its urgent
 * clock. Throws `rule` for evidence of another case, `conflict` where it ended before.
 */
export function finishMeasure(
  actor: Staff,
  caseId: string,
  personId: string,
  measureId: string,
  input: MeasureDone,
): Promise<void> {
  return changeMeasure(actor, { caseId, personId, measureId, version: input.version }, async (tx, measure) => {
    const { proof, proofId } = input
    if (proofId) await checkProofOfCase(tx, caseId, proofId)
    await settleMeasureClock(tx, measure, { achievedAt: now() })
    await tell(tx, actor, caseId, 'measure_done', { person: personId, measure: measureId, kind: measure.kind })
    return { completedAt: now(), proof, proofId }
  })
}

/** Strikes a measure out with a reason; it holds nothing up any more, and its urgent clock ends. */
export function strikeOutMeasure(
  actor: Staff,
  caseId: string,
  personId: string,
  measureId: string,
  input: MeasureStruck,
): Promise<void> {
  return changeMeasure(actor, { caseId, personId, measureId, version: input.version }, async (tx, measure) => {
    await settleMeasureClock(tx, measure, { endedAt: now() })
    await tell(tx, actor, caseId, 'measure_struck_out', { person: personId, measure: measureId, kind: measure.kind })
    return { cancelledAt: now(), cancelReason: input.cancelReason }
  })
}

async function checkProofOfCase(tx: Tx, caseId: string, proofId: string): Promise<void> {
  if (!(await itemsOf(tx, { caseId })).some(({ id }) => id === proofId))
    throw new Refusal('rule', 'Choose an item of the evidence of this case.')
}

import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { endClocks } from './running-clocks'

/** Ends what began with a closing, the check (T16) and the survey (T17): both begin anew when the case ends for good. */
export async function endAfterwards(tx: Tx, caseId: string): Promise<void> {
  for (const target of ['T16', 'T17'] as const) await endClocks(tx, { caseId, target }, now())
}

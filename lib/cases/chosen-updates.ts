import type { Tx } from '@/lib/db'
import type { Person } from '@/lib/people/queries'
import { choseNoUpdates, noUpdates } from './no-updates'
import { endUpdates, startNextUpdate } from './update-clocks'

/**
 * Ends or starts the updates (T8) to somebody as their newest plan says. Called in the unit that makes the plan, with what
 * the plan before it said; those of a report that told of others too go on for them.
 */
export async function keepUpdates(tx: Tx, person: Person, before: number | null, every: number | null, at: Date) {
  const { caseId, reportId, id: personId } = person
  if (every === noUpdates) {
    await endUpdates(tx, { caseId, personId }, at)
    if (reportId && (await choseNoUpdates(tx, { caseId, reportId }))) await endUpdates(tx, { caseId, reportId }, at)
  } else if (before === noUpdates)
    await startNextUpdate(tx, { caseId, reportId, personId: reportId ? null : personId }, at)
}

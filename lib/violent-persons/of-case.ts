import { desc, eq } from 'drizzle-orm'
import { warningMarkers } from '@/drizzle/schema/violent-persons'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { stands } from './dates'

/** The markers of one case, newest first. */
export const markersOf = (tx: Tx, caseId: string) =>
  tx.select().from(warningMarkers).where(eq(warningMarkers.caseId, caseId)).orderBy(desc(warningMarkers.proposedAt))

/** Whether somebody whom this case is about has a marker that stands: it makes the band of a victim High (domain §3.5). */
export async function isPerpetratorMarked(tx: Tx, caseId: string): Promise<boolean> {
  return (await markersOf(tx, caseId)).some(row => stands(row, now()))
}

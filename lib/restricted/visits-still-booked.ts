import { and, asc, eq, gt, isNull, or } from 'drizzle-orm'
import { safetyInstructions } from '@/drizzle/schema/conduct'
import { staff } from '@/drizzle/schema/staff'
import { visits } from '@/drizzle/schema/violent-persons'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { type Instructed, ofRecord } from './instruction-record'

/**
 * When somebody who must not be sent to a home is still to come there, by instruction: what was booked before it was said who
 * must not be sent stays booked, because a visit that vanished from their list would tell them (domain §8.4, §9 S3).
 */
export function visitsStillBooked(tx: Tx, subject: Instructed): Promise<{ instructionId: string; forAt: Date }[]> {
  const { agencyId, staffId } = safetyInstructions
  const stands = and(eq(safetyInstructions.decision, 'issued'), isNull(safetyInstructions.liftedAt))
  const isTheirs = or(eq(visits.agencyId, agencyId), eq(visits.staffId, staffId), eq(staff.agencyId, agencyId))
  return tx
    .select({ instructionId: safetyInstructions.id, forAt: visits.forAt })
    .from(safetyInstructions)
    .innerJoin(visits, eq(visits.homeId, safetyInstructions.homeId))
    .leftJoin(staff, eq(staff.id, visits.staffId))
    .where(and(ofRecord(subject), stands, isTheirs, isNull(visits.cancelledAt), gt(visits.forAt, now())))
    .orderBy(asc(visits.forAt))
}

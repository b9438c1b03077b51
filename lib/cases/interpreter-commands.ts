import { and, eq, isNull } from 'drizzle-orm'
import { interpreterBookings } from '@/drizzle/schema/casework'
import type { Staff } from '@/lib/access/actor'
import { byId, perform } from '@/lib/access/perform'
import { now } from '@/lib/clock/now'
import { Refusal } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { personInCase } from '@/lib/people/queries'
import { mayBeContacted } from '@/lib/people/safe-contact'
import { tell } from './events'
import { lockCase } from './find'
import type { CancelledBooking, NewBooking } from './interpreter-schema'

/** Books an interpreter for a contact with somebody: never a relative and never a child. Throws `rule` for a time that is past. */
export function bookInterpreter(actor: Staff, caseId: string, personId: string, input: NewBooking): Promise<void> {
  return perform(actor, 'person.interpreter', byId(caseId, lockCase), async tx => {
    const { role } = await personInCase(tx, caseId, personId)
    if (!mayBeContacted(role)) throw new Refusal('not-found', 'We could not find that person in this case.')
    if (input.bookedFor <= now()) throw new Refusal('rule', 'Choose a time to come.')
    const row = { ...input, id: newId(), caseId, personId, recordedBy: actor.id, recordedAt: now() }
    await tx.insert(interpreterBookings).values(row)
    await tell(tx, actor, caseId, 'interpreter_booked', { person: personId })
  })
}

/** Cancels a booking; that there was one is kept. Throws `conflict` for one that is cancelled or not of this person. */
export function cancelInterpreter(
  actor: Staff,
  caseId: string,
  personId: string,
  { bookingId }: CancelledBooking,
): Promise<void> {
  return perform(actor, 'person.interpreter', byId(caseId, lockCase), async tx => {
    const { id, caseId: ofCase, personId: ofPerson, cancelledAt } = interpreterBookings
    const cancelled = await tx
      .update(interpreterBookings)
      .set({ cancelledAt: now() })
      .where(and(eq(id, bookingId), eq(ofCase, caseId), eq(ofPerson, personId), isNull(cancelledAt)))
      .returning({ id })
    if (cancelled.length === 0) throw new Refusal('conflict', 'This booking was cancelled before.')
  })
}

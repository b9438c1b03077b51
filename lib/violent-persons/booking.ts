import { eq } from 'drizzle-orm'
import { visits } from '@/drizzle/schema/violent-persons'
import type { Staff } from '@/lib/access/actor'
import { admit, byId, perform } from '@/lib/access/perform'
import { now } from '@/lib/clock/now'
import { postgresError, type Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { isId, newId } from '@/lib/ids'
import type { NewVisit } from './booking-schema'
import { controlsAt } from './controls'
import { type Control, isOver, missingControls } from './visit'

/**
 * Books a visit to a home and resolves with its id. A warning marker is a hard stop: `rule` until every control measure of
 * this home is taken on, and for a contractor where it is not shared with contractors. An emergency is never blocked (domain
 * §5.7): it is booked, with the control measures written on it. `rule` also for a time that is past, and for whoever must not be
 * sent there, without a word of why.
 */
export async function bookVisit(actor: Staff, input: NewVisit): Promise<string> {
  const id = newId()
  try {
    await admit(actor, 'visit.book', { kind: 'visit', id }, tx => write(tx, actor, id, input))
    return id
  } catch (error) {
    const words = refusals[postgresError(error)?.constraint_name ?? '']
    throw words ? new Refusal('rule', words) : error
  }
}

async function write(tx: Tx, actor: Staff, id: string, { who, ...input }: NewVisit): Promise<void> {
  if (isOver(input.forAt, now())) throw new Refusal('rule', 'This time is past. Choose the day and time of the visit.')
  refuseUnsafe(await controlsAt(tx, input.homeId), input)
  const [kind, whoId = null] = who.split(':')
  await tx.insert(visits).values({
    ...{ id, ...input, bookedBy: actor.id, bookedAt: now() },
    ...(kind === 'agency' ? { agencyId: whoId } : { staffId: whoId }),
  })
}

function refuseUnsafe(controls: readonly Control[], { controls: taken, emergency }: Omit<NewVisit, 'who'>): void {
  const missing = missingControls(controls, taken, emergency)
  if (missing.length === 0) return
  const words = missing.map(control => control.words).join('; ')
  throw new Refusal('rule', `This visit is booked only with what makes it safe. Still to be taken on: ${words}.`)
}

/** What the database refuses by itself, whoever inserts. */
const refusals: Record<string, string> = {
  visits_controlled: 'What makes a visit there safe has just changed. Look at it again, then book.',
  visits_shared: 'A contractor cannot be booked there. Book one of us, or ask the manager on duty.',
  visits_not_sent: 'This cannot be booked for them. Ask the manager on duty.',
}

/** Cancels a visit. Throws `not-found`; one that is cancelled stays so. */
export function cancelVisit(actor: Staff, visitId: string): Promise<void> {
  return perform(actor, 'visit.book', byId(visitId, findVisit), async tx => {
    await tx.update(visits).set({ cancelledAt: now() }).where(eq(visits.id, visitId))
  })
}

async function findVisit(tx: Tx, visitId: string) {
  if (!isId(visitId)) return undefined
  const [found] = await tx.select({ id: visits.id }).from(visits).where(eq(visits.id, visitId))
  return found && { ...found, kind: 'visit' as const }
}

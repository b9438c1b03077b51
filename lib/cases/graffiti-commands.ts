import { eq } from 'drizzle-orm'
import { caseNotes } from '@/drizzle/schema/cases'
import { clocks } from '@/drizzle/schema/clocks'
import type { Staff } from '@/lib/access/actor'
import { byId, perform } from '@/lib/access/perform'
import { now } from '@/lib/clock/now'
import { Refusal } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { tell } from './events'
import { type CaseFile, lockFile } from './file'
import { graffitiState, isGraffitiClock } from './graffiti'
import type { Photographed, Removed } from './graffiti-schema'

/** Graffiti was photographed, or could not be: then a note says why. Throws `not-found` for a clock of another case. */
export function recordPhotographed(
  actor: Staff,
  caseId: string,
  { clockId, how, reason }: Photographed,
): Promise<void> {
  return perform(actor, 'case.incident', byId(caseId, lockFile), async (tx, file) => {
    clockOf(file, clockId)
    if (how === 'impossible' && reason)
      await tx.insert(caseNotes).values({
        id: newId(),
        caseId,
        authorId: actor.id,
        text: `The graffiti could not be photographed before it is removed. ${reason}`,
        createdAt: now(),
      })
    await tell(tx, actor, caseId, 'graffiti_photographed', { clock: clockId, how })
  })
}

/** Graffiti is gone, which meets its clock (T9). Throws `rule` where nobody photographed it or said why not. */
export function recordRemoved(actor: Staff, caseId: string, { clockId }: Removed): Promise<void> {
  return perform(actor, 'case.incident', byId(caseId, lockFile), async (tx, file) => {
    const clock = clockOf(file, clockId)
    const { photographed, removedAt } = graffitiState(clock, file.events, file.evidence)
    if (removedAt) throw new Refusal('conflict', 'It was recorded as removed before.')
    if (!photographed)
      throw new Refusal(
        'rule',
        'Photograph it first, or say why that was not possible. Then record that it is removed.',
      )
    await tx.update(clocks).set({ achievedAt: now() }).where(eq(clocks.id, clock.id))
    await tell(tx, actor, caseId, 'graffiti_removed', { clock: clock.id })
  })
}

function clockOf({ clocks }: CaseFile, clockId: string) {
  const clock = clocks.find(one => one.id === clockId && isGraffitiClock(one))
  if (!clock) throw new Refusal('not-found', 'We could not find that clock in this case.')
  return clock
}

import { and, eq } from 'drizzle-orm'
import { clocks } from '@/drizzle/schema/clocks'
import type { Staff } from '@/lib/access/actor'
import { byId, perform } from '@/lib/access/perform'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { isId } from '@/lib/ids'
import { changeCase, checkCaseUnchanged } from './change'
import { tell } from './events'
import { lockCase } from './find'
import type { Deferral } from './schema'

/** Moves a clock to the next safe time. It is told apart from being late: no breach (domain §0 rule 3). */
export const deferForSafety = (actor: Staff, caseId: string, clockId: string, input: Deferral): Promise<void> =>
  moveClock(actor, caseId, clockId, input, 'deferredForSafetyUntil')

/** Moves a clock to the time they asked for. */
export const recordAskedToWait = (actor: Staff, caseId: string, clockId: string, input: Deferral): Promise<void> =>
  moveClock(actor, caseId, clockId, input, 'askedToWaitUntil')

const eventOf = {
  deferredForSafetyUntil: 'clock_deferred_for_safety',
  askedToWaitUntil: 'clock_asked_to_wait',
} as const

function moveClock(actor: Staff, caseId: string, clockId: string, input: Deferral, column: keyof typeof eventOf) {
  return perform(actor, 'clock.adjust', byId(caseId, lockCase), async (tx, kase) => {
    await checkCaseUnchanged(tx, kase, input.version)
    const clock = await runningClock(tx, caseId, clockId)
    checkUntil(clock, input.until)
    await tx
      .update(clocks)
      .set({ [column]: input.until, reason: input.reason })
      .where(eq(clocks.id, clock.id))
    await changeCase(tx, actor, kase, {})
    await tell(tx, actor, caseId, eventOf[column], { clock: clock.id, until: input.until.toISOString() })
  })
}

async function runningClock(tx: Tx, caseId: string, clockId: string) {
  if (!isId(clockId)) throw noSuchClock()
  const [clock] = await tx
    .select()
    .from(clocks)
    .where(and(eq(clocks.id, clockId), eq(clocks.caseId, caseId)))
  if (!clock) throw noSuchClock()
  if (clock.achievedAt || clock.endedAt)
    throw new Refusal('rule', 'This clock has been met or ended, so it cannot move.')
  return clock
}

function checkUntil(clock: { dueAt: Date }, until: Date) {
  if (until <= now()) throw new Refusal('rule', 'Choose a time to come.')
  if (until <= clock.dueAt) throw new Refusal('rule', 'This is before the target, so the clock need not move.')
}

const noSuchClock = () => new Refusal('not-found', 'We could not find that clock in this case.')

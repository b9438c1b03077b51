import { eq } from 'drizzle-orm'
import { closureDays } from '@/drizzle/schema/landlord'
import type { Staff } from '@/lib/access/actor'
import { admit } from '@/lib/access/perform'
import { localDate } from '@/lib/clock/local'
import { now } from '@/lib/clock/now'
import { postgresError } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { closureProblem, mayBeOpened } from './closure-days'
import type { ClosureDay, NewClosure } from './closure-schema'
import { readClosuresAgain } from './landlord'

/**
 * Closes a day from today on: it is no working day for whatever starts from now on. Clocks that run keep their dates, since
 * somebody was promised them (docs/decisions/0013). Throws `rule`, `not-found` without the grant.
 */
export async function closeDay(actor: Staff, { day, label }: NewClosure): Promise<void> {
  await admit(actor, 'calendar.keep', { kind: 'setting', id: `closure-${day}` }, async tx => {
    const closed = (await tx.select({ day: closureDays.day }).from(closureDays)).map(row => row.day)
    const problem = closureProblem(day, localDate(now()), closed)
    if (problem) throw new Refusal('rule', problem)
    await tx.insert(closureDays).values({ day, label })
  }).catch(error => {
    throw postgresError(error)?.constraint_name === 'closure_days_pkey'
      ? new Refusal('conflict', 'Somebody closed that day meanwhile.')
      : error
  })
  await readClosuresAgain()
}

/** Opens a day to come again. Throws `rule` for one that has come or is not closed, `not-found` without the grant. */
export async function openDay(actor: Staff, { id: day }: ClosureDay): Promise<void> {
  await admit(actor, 'calendar.keep', { kind: 'setting', id: `closure-${day}` }, async tx => {
    if (!mayBeOpened(day, localDate(now()))) throw new Refusal('rule', 'That day has come: it stays as it was.')
    const opened = await tx.delete(closureDays).where(eq(closureDays.day, day)).returning({ day: closureDays.day })
    if (opened.length === 0) throw new Refusal('rule', 'That day is not closed.')
  })
  await readClosuresAgain()
}

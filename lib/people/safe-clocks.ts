import { and, eq, inArray, isNull, or } from 'drizzle-orm'
import { clocks } from '@/drizzle/schema/clocks'
import type { Staff } from '@/lib/access/actor'
import { tell } from '@/lib/cases/events'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { newestSafeContact, type Person } from './queries'
import { safeTarget } from './safe-contact'

/**
 * What is owed to a person moves with what is safe for them: a running first contact, update, interview, plan or
 * witness contact that no safe time precedes is deferred to the next one, and one that was deferred comes back when a safe time opens before it (domain §0 rule 3).
 * Clocks of somebody else's report are left alone, and so is one that a colleague moved and gave a reason for.
 */
export async function moveToSafeTimes(tx: Tx, actor: Staff, person: Person): Promise<void> {
  const safe = await newestSafeContact(tx, person.id)
  for (const clock of await runningContacts(tx, person)) {
    if (clock.reason) continue
    const until = safeTarget(safe, now(), clock.dueAt) ?? null
    if (until?.getTime() === clock.deferredForSafetyUntil?.getTime()) continue
    await tx.update(clocks).set({ deferredForSafetyUntil: until }).where(eq(clocks.id, clock.id))
    if (until) await tellDeferred(tx, actor, person.caseId, clock.id, until)
  }
}

const tellDeferred = (tx: Tx, actor: Staff, caseId: string, clock: string, until: Date) =>
  tell(tx, actor, caseId, 'clock_deferred_for_safety', { clock, until: until.toISOString() })

function runningContacts(tx: Tx, { id, reportId, caseId }: Person) {
  const running = and(eq(clocks.caseId, caseId), isNull(clocks.achievedAt), isNull(clocks.endedAt))
  const theirs = and(eq(clocks.personId, id), inArray(clocks.target, ['T4', 'T5', 'T6', 'T8', 'K1']))
  const ofReport = reportId ? and(eq(clocks.reportId, reportId), inArray(clocks.target, ['T3', 'T8'])) : undefined
  return tx
    .select()
    .from(clocks)
    .where(and(running, or(theirs, ofReport)))
}

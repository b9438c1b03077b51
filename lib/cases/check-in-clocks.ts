import type { people } from '@/drizzle/schema/people'
import type { Staff } from '@/lib/access/actor'
import type { Tx } from '@/lib/db'
import { rulesIn } from '@/lib/lists/targets-in-force'
import { newestSafeContact } from '@/lib/people/queries'
import { safeTarget } from '@/lib/people/safe-contact'
import { isCheckedInWith } from './check-in'
import { tell } from './events'
import { endClocks, meetClocks, runningClocks, startClock } from './running-clocks'
import { againDueOf, dueOf } from './target-rules'

type Whose = Pick<typeof people.$inferSelect, 'id' | 'caseId' | 'role' | 'wish' | 'noCheckInsAt'>
/**
 * Starts or ends the check-in (K1) that is owed to somebody as they now wish: called wherever their wish, or whether we check
 * in, is recorded, with the person as they are from then on. It waits for a safe time, as an update does (domain §0 rule 3).
 */
export async function keepCheckIns(tx: Tx, person: Whose, at: Date): Promise<void> {
  const of = { caseId: person.caseId, personId: person.id, target: 'K1' as const }
  if (!isCheckedInWith(person)) {
    await endClocks(tx, of, at)
    return
  }
  await startCheckIn(tx, of, at, dueOf)
}

/** We spoke with each other: the check-in that ran is met, and the next is counted from then. */
export async function meetCheckIn(tx: Tx, actor: Staff, person: Whose, at: Date): Promise<void> {
  const of = { caseId: person.caseId, personId: person.id, target: 'K1' as const }
  const running = await runningClocks(tx, of)
  if (!running.some(({ startedAt }) => startedAt <= at)) return
  await meetClocks(tx, of, at)
  await tell(tx, actor, person.caseId, 'checked_in', { person: person.id })
  if (isCheckedInWith(person)) await startCheckIn(tx, of, at, againDueOf)
}

type Of = { caseId: string; personId: string; target: 'K1' }

async function startCheckIn(tx: Tx, of: Of, at: Date, due: typeof dueOf): Promise<void> {
  const rules = await rulesIn(tx)
  const dueAt = due(rules, 'K1', at)
  const deferredForSafetyUntil = safeTarget(await newestSafeContact(tx, of.personId), at, dueAt)
  await startClock(tx, { ...of, startedAt: at, dueAt, deferredForSafetyUntil, targetVersion: rules.version })
}

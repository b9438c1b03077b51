import { eq, sql } from 'drizzle-orm'
import { clocks } from '@/drizzle/schema/clocks'
import { startClock } from '@/lib/cases/running-clocks'
import { theirClocks } from '@/lib/cases/their-clocks'
import { dueAt, longGap } from '@/lib/clock/working-days'
import type { Tx } from '@/lib/db'
import { listInForce } from '@/lib/lists/queries'
import type { Person } from '@/lib/people/queries'

const updatesEvery = 5
const hours24 = 24 * 3_600_000

/**
 * What a High band brings (domain §3.5): the manager looks at it within one working day (T11), they hear from us within
 * five (T8), the safeguarding screen is done again within 24 clock hours (T13), and before a long gap the duty manager is
 * called at once (§3.10). Nothing is doubled, and no date moves away.
 */
export async function whenHigh(tx: Tx, person: Person, at: Date, closures: string[]): Promise<void> {
  const own = { caseId: person.caseId, personId: person.id, startedAt: at }
  await startClock(tx, { ...own, target: 'T11', dueAt: dueAt(at, 1, closures) })
  await startClock(tx, { ...own, target: 'T13', dueAt: new Date(at.getTime() + hours24) })
  await quicken(tx, person, at, closures)
  if (longGap(at, closures)) await tx.execute(sql`select beside.raise_alarm('long_gap', null, ${person.caseId})`)
}

/** Their next update comes within five working days. A date that was given is never changed: that clock ends, and a sooner one starts. */
export async function quicken(tx: Tx, person: Person, at: Date, closures: string[]): Promise<void> {
  const latest = dueAt(at, updatesEvery, closures)
  const running = await theirClocks(tx, person, 'T8')
  for (const clock of running.filter(({ dueAt }) => dueAt > latest)) await bringForward(tx, clock, at, latest)
  if (running.length > 0) return
  const { id: personId, caseId, reportId } = person
  const targetVersion = await versionOfTargets(tx)
  await startClock(tx, { target: 'T8', caseId, reportId, personId, startedAt: at, dueAt: latest, targetVersion })
}

/** Which clocks are by the book, and which were promised to somebody, is told by it. */
const versionOfTargets = async (tx: Tx) => (await listInForce(tx, 'targets')).version

async function bringForward(tx: Tx, clock: typeof clocks.$inferSelect, at: Date, dueAt: Date): Promise<void> {
  await tx.update(clocks).set({ endedAt: at }).where(eq(clocks.id, clock.id))
  const { target, caseId, reportId, personId, deferredForSafetyUntil } = clock
  if (!caseId) return
  const like = { target, caseId, reportId, personId, deferredForSafetyUntil }
  await startClock(tx, { ...like, targetVersion: await versionOfTargets(tx), startedAt: at, dueAt })
}

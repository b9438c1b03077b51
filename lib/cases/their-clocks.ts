import { and, eq, isNull, or } from 'drizzle-orm'
import { clocks } from '@/drizzle/schema/clocks'
import type { Tx } from '@/lib/db'
import type { Person } from '@/lib/people/queries'
import type { Target } from './target'

export type TheirClock = typeof clocks.$inferSelect
type Whose = Pick<Person, 'id' | 'caseId' | 'reportId'>

/**
 * The running clocks of a target that are about one person: their own, else those of the report that told of them or of
 * the case as a whole. A clock of somebody else's is never among them.
 */
export function theirClocks(tx: Tx, { id, caseId, reportId }: Whose, target: Target): Promise<TheirClock[]> {
  const ofReport = reportId ? or(isNull(clocks.reportId), eq(clocks.reportId, reportId)) : isNull(clocks.reportId)
  const theirs = or(eq(clocks.personId, id), and(isNull(clocks.personId), ofReport))
  const running = and(isNull(clocks.achievedAt), isNull(clocks.endedAt))
  return tx
    .select()
    .from(clocks)
    .where(and(eq(clocks.caseId, caseId), eq(clocks.target, target), theirs, running))
}

/** Meets them: what they asked for was done. */
export async function meetTheirClocks(tx: Tx, person: Whose, target: Target, achievedAt: Date): Promise<void> {
  for (const { id } of await theirClocks(tx, person, target))
    await tx.update(clocks).set({ achievedAt }).where(eq(clocks.id, id))
}

import { and, eq, isNull, type SQL } from 'drizzle-orm'
import { clocks } from '@/drizzle/schema/clocks'
import type { Tx } from '@/lib/db'
import { newId } from '@/lib/ids'
import type { Target } from './target'

export type NewClock = {
  target: Target
  caseId: string
  reportId?: string | null
  personId?: string | null
  startedAt: Date
  dueAt: Date
  deferredForSafetyUntil?: Date | null | undefined
  targetVersion?: number | null
}
/** Which clocks of a case: of a person, where they have one of their own, or of a report. */
export type OfCase = { caseId: string; target: Target; personId?: string | undefined; reportId?: string | undefined }

/** Starts a clock of a case, unless one like it (target, person, report) runs. True where it was started. */
export async function startClock(tx: Tx, clock: NewClock): Promise<boolean> {
  const { caseId, target, personId, reportId } = clock
  const like = { caseId, target, ...(personId && { personId }), ...(reportId && { reportId }) }
  if ((await tx.$count(clocks, running(like))) > 0) return false
  await tx.insert(clocks).values({ id: newId(), ...clock })
  return true
}

/** Starts a clock that a case has once, unless it had one. */
export async function startFirst(tx: Tx, clock: NewClock): Promise<boolean> {
  const had = and(eq(clocks.caseId, clock.caseId), eq(clocks.target, clock.target))
  return (await tx.$count(clocks, had)) === 0 && startClock(tx, clock)
}

/** The running clocks of a case. */
export const runningClocks = (tx: Tx, of: OfCase) => tx.select().from(clocks).where(running(of))

/** Meets the running clocks: what they asked for was done at this time. Resolves with their ids. */
export const meetClocks = (tx: Tx, of: OfCase, achievedAt: Date): Promise<string[]> => settle(tx, of, { achievedAt })

/** Ends them: they are no longer needed. */
export const endClocks = (tx: Tx, of: OfCase, endedAt: Date): Promise<string[]> => settle(tx, of, { endedAt })

async function settle(tx: Tx, of: OfCase, values: { achievedAt: Date } | { endedAt: Date }): Promise<string[]> {
  const rows = await tx.update(clocks).set(values).where(running(of)).returning({ id: clocks.id })
  return rows.map(({ id }) => id)
}

function running({ caseId, target, personId, reportId }: OfCase): SQL | undefined {
  return and(
    eq(clocks.caseId, caseId),
    eq(clocks.target, target),
    isNull(clocks.achievedAt),
    isNull(clocks.endedAt),
    personId ? eq(clocks.personId, personId) : undefined,
    reportId ? eq(clocks.reportId, reportId) : undefined,
  )
}

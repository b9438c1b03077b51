import { and, eq, exists, gte, isNull, notExists, or, type SQL, sql } from 'drizzle-orm'
import { clocks } from '@/drizzle/schema/clocks'
import { evidence, evidenceOpenings, evidenceRecords } from '@/drizzle/schema/evidence'
import type { Staff } from '@/lib/access/actor'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { newId } from '@/lib/ids'

/** What is written down for somebody who saw an item small, among others: seen, and not yet looked at. */
export const seenSmall = 'Seen small, in the gallery'

export type Opening = { copy: 'clean' | 'original'; reason?: string }

/**
 * Writes down that somebody opened an item, once a day for its clean copy however often it is asked for, and each time for
 * its original. Resolves with whether it was the first today.
 */
export async function recordOpening(tx: Tx, actor: Staff, evidenceId: string, opening: Opening): Promise<boolean> {
  if (opening.copy === 'clean') {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${evidenceId}/${actor.id}`}, 0))`)
    if (await wasOpenedToday(tx, actor, evidenceId, opening)) return false
  }
  await tx.insert(evidenceOpenings).values({ id: newId(), evidenceId, staffId: actor.id, openedAt: now(), ...opening })
  return true
}

/** Having looked at it properly today counts for seeing it small, and not the other way round. */
export async function wasOpenedToday(tx: Tx, actor: Staff, item: string, { reason }: Opening): Promise<boolean> {
  const { evidenceId, staffId, copy, openedAt, id } = evidenceOpenings
  const today = sql`date_trunc('day', beside.clock() at time zone 'Europe/London') at time zone 'Europe/London'`
  const [row] = await tx
    .select({ id })
    .from(evidenceOpenings)
    .where(
      and(
        ...[eq(evidenceId, item), eq(staffId, actor.id), eq(copy, 'clean'), gte(openedAt, today)],
        reason === undefined ? isNull(evidenceOpenings.reason) : undefined,
      ),
    )
    .limit(1)
  return row !== undefined
}

/** An item that somebody has opened, its original or its clean copy and not only small, or has said they looked at elsewhere. */
export function isLookedAt(): SQL | undefined {
  const { copy, reason } = evidenceOpenings
  const opened = sql`(select from ${evidenceOpenings} where ${evidenceOpenings.evidenceId} = ${evidence.id}
    and (${copy} = 'original' or ${reason} is null))`
  const said = sql`(select from ${evidenceRecords} where ${evidenceRecords.evidenceId} = ${evidence.id}
    and ${evidenceRecords.kind} = 'looked')`
  return or(exists(opened), exists(said))
}

/** The clock of new evidence (E1) is met once every item of it has been looked at by somebody. */
export async function meetLook(tx: Tx, clockId: string | null): Promise<void> {
  if (!clockId) return
  const unseen = sql`(select from ${evidence} where ${evidence.clockId} = ${clockId} and not (${isLookedAt()}))`
  await tx
    .update(clocks)
    .set({ achievedAt: now() })
    .where(
      and(
        eq(clocks.id, clockId),
        eq(clocks.target, 'E1'),
        isNull(clocks.achievedAt),
        isNull(clocks.endedAt),
        notExists(unseen),
      ),
    )
}

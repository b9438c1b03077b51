import { asc, eq, sql } from 'drizzle-orm'
import { conductEntries } from '@/drizzle/schema/conduct'
import { staff } from '@/drizzle/schema/staff'
import type { Staff } from '@/lib/access/actor'
import { can } from '@/lib/access/permit'
import { withActor } from '@/lib/access/with-actor'
import type { CaseSubject } from '@/lib/cases/find'
import { now } from '@/lib/clock/now'
import type { ConductState } from './conduct'
import { isOnConductTrack, processOf, readingConduct } from './conduct-commands'

/** The conduct process of a case with its entries, for those let into that side; the read is recorded. Throws `not-found`. */
export const conductOf = (actor: Staff, caseId: string) =>
  readingConduct(actor, caseId, async (tx, kase) => {
    const process = await processOf(tx, caseId)
    const entries = await tx
      .select({ entry: conductEntries, by: staff.name })
      .from(conductEntries)
      .innerJoin(staff, eq(staff.id, conductEntries.byId))
      .where(eq(conductEntries.caseId, caseId))
      .orderBy(asc(conductEntries.at), asc(conductEntries.id))
    return { kase, process, entries: entries.map(({ entry, by }) => ({ ...entry, by })) }
  })

/** What a page of the case may say of it: that it is under way or has ended, and whether this colleague may open it. */
export function conductSeen(actor: Staff, kase: Pick<CaseSubject, 'id' | 'restricted'>) {
  return withActor(actor, async tx => {
    const [row] = await tx.execute<{ state: ConductState | null }>(
      sql`select beside.conduct_state(${kase.id}) as state`,
    )
    const isTheirs = can(actor, 'case.conduct', kase, now()) && kase.restricted && (await isOnConductTrack(tx, kase.id))
    return { state: row?.state ?? undefined, isTheirs }
  })
}

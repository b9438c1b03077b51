import { asc, eq } from 'drizzle-orm'
import { perceptions } from '@/drizzle/schema/classifying'
import { staff } from '@/drizzle/schema/staff'
import type { Staff } from '@/lib/access/actor'
import { byId, perform } from '@/lib/access/perform'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { newId } from '@/lib/ids'
import { checkCodes } from './codes'
import { lockReadable } from './find'
import { growCase } from './growing'
import type { NewPerception } from './schema-beside'

export type PerceptionRead = Awaited<ReturnType<typeof perceptionsOf>>[number]

/** What was written down besides the report itself, oldest first, with its author. */
export function perceptionsOf(tx: Tx, reportId: string) {
  const { id, who, grounds, basis, at } = perceptions
  return tx
    .select({ id, who, grounds, basis, at, by: staff.name })
    .from(perceptions)
    .leftJoin(staff, eq(staff.id, perceptions.byId))
    .where(eq(perceptions.reportId, reportId))
    .orderBy(asc(at), asc(id))
}

export const countPerceptions = (tx: Tx, reportId: string): Promise<number> =>
  tx.$count(perceptions, eq(perceptions.reportId, reportId))

/**
 * Writes down that somebody perceives hostility or prejudice (domain §0 rule 1): the victim or any other person, staff
 * included. It makes the report a hate incident, and its case too. Nobody can change or remove it. Throws `not-found`, `rule` for a
 * code the list does not have.
 */
export function addPerception(actor: Staff, reportId: string, input: NewPerception): Promise<void> {
  return perform(actor, 'report.classify', byId(reportId, lockReadable(actor)), async (tx, report) => {
    await checkCodes(tx, 'characteristics', input.grounds)
    await tx.insert(perceptions).values({ id: newId(), reportId, ...input, byId: actor.id, at: now() })
    await growCase(tx, actor, report.caseId, ['hate_incident'], 'perception_added')
  })
}

import { and, desc, inArray, isNull } from 'drizzle-orm'
import { outgoingMessages } from '@/drizzle/schema/outgoing'
import type { Staff } from '@/lib/access/actor'
import { byId, disclose } from '@/lib/access/perform'
import { findCase } from '@/lib/cases/find'
import type { Tx } from '@/lib/db'

export type Outgoing = typeof outgoingMessages.$inferSelect

/** What left the house, or was to leave it, for the people of a case: newest first. Throws `not-found`. */
export function outgoingOfCase(actor: Staff, caseId: string): Promise<Outgoing[]> {
  const find = async (tx: Tx, id: string) => {
    const kase = await findCase(tx, id)
    return kase && { ...kase, outgoing: await outgoingOf(tx, [id]) }
  }
  return disclose(actor, 'outgoing.send', byId(caseId, find), async ({ outgoing }) => outgoing)
}

/** The same for several cases within a unit of work: what a list of next steps is made of. */
export function outgoingOf(tx: Tx, caseIds: string[]): Promise<Outgoing[]> {
  if (caseIds.length === 0) return Promise.resolve([])
  return tx
    .select()
    .from(outgoingMessages)
    .where(and(inArray(outgoingMessages.caseId, caseIds), isNull(outgoingMessages.staffId)))
    .orderBy(desc(outgoingMessages.createdAt), desc(outgoingMessages.id))
}

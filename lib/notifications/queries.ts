import { and, desc, eq, inArray, isNull, or, sql } from 'drizzle-orm'
import { outgoingMessages } from '@/drizzle/schema/outgoing'
import { reports } from '@/drizzle/schema/reports'
import type { Staff } from '@/lib/access/actor'
import { byId, disclose } from '@/lib/access/perform'
import { findCase } from '@/lib/cases/find'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { isId } from '@/lib/ids'
import { closures, landlord } from '@/lib/landlord/landlord'
import type { Landlord } from '@/lib/language/landlord'
import { newestSafeContact, personInCase } from '@/lib/people/queries'
import { reportIdsOf } from '@/lib/reports/of-cases'
import { type ChosenWords, chosenWords } from '@/lib/templates/in-force'
import { type Preview, previewOf } from './preview'
import type { MessageToSend } from './schema'

export type Outgoing = typeof outgoingMessages.$inferSelect

/**
 * Messages to the people of several cases within a unit of work, newest first, acknowledgements of their reports
 * included: what a list of next steps is made of.
 */
export async function outgoingOf(tx: Tx, caseIds: string[]): Promise<Outgoing[]> {
  if (caseIds.length === 0) return []
  const rows = await tx
    .select({ row: outgoingMessages, caseOfReport: reports.caseId })
    .from(outgoingMessages)
    .leftJoin(reports, eq(reports.id, outgoingMessages.reportId))
    .where(
      and(
        isNull(outgoingMessages.staffId),
        or(inArray(outgoingMessages.caseId, caseIds), sql`${outgoingMessages.reportId} = any(${reportIdsOf(caseIds)})`),
      ),
    )
    .orderBy(desc(outgoingMessages.createdAt), desc(outgoingMessages.id))
  return rows.map(({ row, caseOfReport }) => ({ ...row, caseId: row.caseId ?? caseOfReport }))
}

/** A message of this case, held until the unit ends, or undefined. */
export async function lockOutgoing(tx: Tx, id: string): Promise<Outgoing | undefined> {
  if (!isId(id)) return undefined
  const [row] = await tx.select().from(outgoingMessages).where(eq(outgoingMessages.id, id)).for('update')
  return row
}

/** Whose words they are and which days nobody works: read before a unit begins, so that none is held open for it. */
export type House = { from: Landlord; closed: string[]; chosen: ChosenWords }
export async function house(): Promise<House> {
  const [from, closed, chosen] = await Promise.all([landlord(), closures(), chosenWords()])
  return { from, closed, chosen }
}

/** What a message would say and when it would go, or why it may not. Throws `not-found`. */
export async function previewFor(actor: Staff, caseId: string, message: MessageToSend): Promise<Preview> {
  const where = await house()
  const find = async (tx: Tx, id: string) => {
    const kase = await findCase(tx, id)
    return kase && { ...kase, preview: await previewIn(tx, actor, id, message, where) }
  }
  return disclose(actor, 'outgoing.send', byId(caseId, find), async ({ preview }) => preview)
}

/** The same within a unit of work: what a command asks again. Throws `not-found` for somebody of another case. */
export async function previewIn(
  tx: Tx,
  actor: Staff,
  caseId: string,
  message: MessageToSend,
  { from, closed, chosen }: House,
): Promise<Preview> {
  const person = await personInCase(tx, caseId, message.personId)
  const receiver = { ...person, safe: await newestSafeContact(tx, person.id) }
  const officer = actor.name.split(' ')[0] ?? ''
  const words = chosen(message.template, now())
  return previewOf({ receiver, message, officer, landlord: from, closures: closed, chosen: words }, now())
}

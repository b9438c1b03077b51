import { and, asc, eq, inArray } from 'drizzle-orm'
import { messageReads, messages } from '@/drizzle/schema/messages'
import { reports } from '@/drizzle/schema/reports'
import { staff } from '@/drizzle/schema/staff'
import type { Tx } from '@/lib/db'
import { circleOfTeller } from '@/lib/people/circle'
import { tellersKept } from '@/lib/people/limited-teller'

export type StoredThread = Awaited<ReturnType<typeof storedThreads>>[number]
export type StoredMessage = StoredThread['messages'][number]

const threadColumns = {
  id: reports.id,
  reference: reports.reference,
  caseId: reports.caseId,
  caseworkKey: reports.caseworkKey,
  mailboxHash: reports.mailboxHash,
  level: reports.level,
  lastReturnedOn: reports.lastReturnedOn,
  withdrawnAt: reports.withdrawnAt,
  receivedAt: reports.receivedAt,
}

/** The mailboxes of a case's reports, or of one report, still sealed, oldest message first. */
export async function storedThreads(tx: Tx, of: { caseId: string } | { reportId: string }) {
  const where = 'caseId' in of ? eq(reports.caseId, of.caseId) : eq(reports.id, of.reportId)
  const found = await tx.select(threadColumns).from(reports).where(where).orderBy(asc(reports.receivedAt))
  const ids = found.map(({ id }) => id)
  if (ids.length === 0) return []
  const [written, reads, kept] = await Promise.all([messagesOf(tx, ids), readsOf(tx, ids), tellersKept(tx, ids)])
  const keptWith = new Map(await Promise.all([...kept].map(async id => [id, await circleOfTeller(tx, id)] as const)))
  return found.map(({ mailboxHash, ...report }) => ({
    ...report,
    hasMailbox: mailboxHash !== null,
    /** Who may read it, where whoever wrote it is kept to a few; undefined for everybody who may. */
    keptWith: keptWith.get(report.id),
    messages: written
      .filter(({ reportId }) => reportId === report.id)
      .map(message => ({ ...message, readBy: reads.filter(({ messageId }) => messageId === message.id) })),
  }))
}

/**
 * Holds the mailboxes for a moment: what is being written into one is waited for. Without that a message could arrive
 * between the reading and the meeting of its clock, and wait unread with no clock at all.
 */
export async function holdMailboxes(tx: Tx, of: { caseId: string } | { reportId: string }): Promise<void> {
  const where = 'caseId' in of ? eq(reports.caseId, of.caseId) : eq(reports.id, of.reportId)
  await tx.select({ id: reports.id }).from(reports).where(where).orderBy(asc(reports.id)).for('no key update')
}

function messagesOf(tx: Tx, ids: string[]) {
  const { id, reportId, side, kind, level, sealed, sentAt, authorId } = messages
  return tx
    .select({ id, reportId, side, kind, level, sealed, sentAt, authorId, author: staff.name })
    .from(messages)
    .leftJoin(staff, eq(staff.id, authorId))
    .where(inArray(reportId, ids))
    .orderBy(asc(sentAt), asc(id))
}

function readsOf(tx: Tx, ids: string[]) {
  const { messageId, staffId, readAt } = messageReads
  return tx
    .select({ messageId, staffId, readAt, name: staff.name })
    .from(messageReads)
    .innerJoin(messages, and(eq(messages.id, messageId), inArray(messages.reportId, ids)))
    .innerJoin(staff, eq(staff.id, staffId))
    .orderBy(asc(readAt))
}

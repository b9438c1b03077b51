import { and, eq, inArray, isNull } from 'drizzle-orm'
import { clocks } from '@/drizzle/schema/clocks'
import { messageReads } from '@/drizzle/schema/messages'
import type { Staff } from '@/lib/access/actor'
import { byId, perform, type Subject } from '@/lib/access/perform'
import { findCase } from '@/lib/cases/find'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { recordKeyOf } from '@/lib/reports/opening'
import { type AnonymityLevel, anonymityLevels } from '@/lib/reports/report'
import { findReport } from '@/lib/triage/find'
import { type MessageContent, openMessage } from './content'
import { holdMailboxes, type StoredMessage, type StoredThread, storedThreads } from './stored'

export type Thread = Omit<StoredThread, 'messages' | 'caseworkKey'> & { levelNow: AnonymityLevel; messages: Read[] }
export type Read = Omit<StoredMessage, 'sealed'> & MessageContent

/**
 * The mailboxes of a case, opened. Reading them is recorded, says that this officer has read what was new, and meets the
 * clock of a message to be read (M1). Throws `not-found`.
 */
export function caseThreads(actor: Staff, caseId: string): Promise<Thread[]> {
  return readThreads(actor, 'message.read', caseId, async (tx, id) => {
    const kase = await findCase(tx, id)
    if (kase) await holdMailboxes(tx, { caseId: id })
    return kase && { ...kase, threads: await storedThreads(tx, { caseId: id }) }
  })
}

/** The same for a report that is in no case: whoever triages it reads it, once it is screened. Throws `not-found`. */
export function reportThread(actor: Staff, reportId: string): Promise<Thread[]> {
  return readThreads(actor, 'report.message', reportId, async (tx, id) => {
    const report = await findReport(tx, id)
    if (!report?.screenedAt || report.caseId) return undefined
    await holdMailboxes(tx, { reportId: id })
    return { ...report, threads: await storedThreads(tx, { reportId: id }) }
  })
}

/** How far their name may be used, by what they said last. */
export function levelNow({ level, messages }: Pick<StoredThread, 'level' | 'messages'>): AnonymityLevel {
  const ranks = [level, ...messages.map(message => message.level)].map(said =>
    anonymityLevels.indexOf(said ?? 'anonymous'),
  )
  return anonymityLevels[Math.max(...ranks)] ?? 'anonymous'
}

type WithThreads = Subject & { threads: StoredThread[] }

async function readThreads(
  actor: Staff,
  action: 'message.read' | 'report.message',
  id: string,
  find: (tx: Tx, id: string) => Promise<WithThreads | undefined>,
): Promise<Thread[]> {
  const stored = await perform(actor, action, byId(id, find), async (tx, { threads }) => {
    await markRead(tx, actor, threads)
    return threads
  })
  return Promise.all(stored.map(thread => openThread(actor, thread)))
}

/** What they wrote is read by this officer from now on; nobody waits for it to be read any more. What is kept from them is not. */
export async function markRead(tx: Tx, actor: Staff, threads: readonly StoredThread[]): Promise<void> {
  const mine = threads.filter(({ keptWith }) => !keptWith)
  const unread = mine.flatMap(({ messages }) => messages.filter(message => isUnreadBy(actor, message)))
  if (unread.length > 0) {
    const reads = unread.map(({ id }) => ({ messageId: id, staffId: actor.id, readAt: now() }))
    await tx.insert(messageReads).values(reads).onConflictDoNothing()
  }
  const running = and(eq(clocks.target, 'M1'), isNull(clocks.achievedAt), isNull(clocks.endedAt))
  const ids = mine.map(({ id }) => id)
  if (ids.length > 0)
    await tx
      .update(clocks)
      .set({ achievedAt: now() })
      .where(and(inArray(clocks.reportId, ids), running))
}

const isUnreadBy = (actor: Staff, { side, readBy }: StoredMessage) =>
  side === 'reporter' && !readBy.some(({ staffId }) => staffId === actor.id)

/** Where it is kept to a few, everybody else sees that something was written, and their own words. */
async function openThread(actor: Staff, { caseworkKey, messages, ...thread }: StoredThread): Promise<Thread> {
  const key = messages.length > 0 ? await recordKeyOf({ id: thread.id, caseworkKey }) : undefined
  const opened = messages.map(({ sealed, ...message }) => ({
    ...message,
    ...(key && (!thread.keptWith || message.authorId === actor.id) && openMessage(key, { id: message.id, sealed })),
  }))
  return { ...thread, levelNow: levelNow({ ...thread, messages }), messages: opened }
}

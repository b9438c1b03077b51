import { asc, eq } from 'drizzle-orm'
import { diaryEntries } from '@/drizzle/schema/casework'
import type { Staff } from '@/lib/access/actor'
import { byId, disclose, perform } from '@/lib/access/perform'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { openMessage } from '@/lib/messages/content'
import { type StoredThread, storedThreads } from '@/lib/messages/stored'
import { personInCase } from '@/lib/people/queries'
import { recordKeyOf } from '@/lib/reports/opening'
import { type DiaryEntry, fromMailbox, inOrder, type NewDiaryEntry } from './diary'
import { tell } from './events'
import { findCase, lockCase } from './find'

/**
 * Adds an entry to somebody's diary, in their words; nothing in it is ever changed. Throws `rule` for the alleged
 * perpetrator, whose account stands in a case of its own, and for a time to come. Domain §3.7.
 */
export function takeDiaryEntry(actor: Staff, caseId: string, input: NewDiaryEntry): Promise<void> {
  return perform(actor, 'case.diary', byId(caseId, lockCase), async tx => {
    const { role } = await personInCase(tx, caseId, input.personId)
    if (role === 'alleged_perpetrator')
      throw new Refusal('rule', 'What the alleged perpetrator says stands in a case of its own, and not in this diary.')
    if (input.startedAt > now() || (input.endedAt && input.endedAt > now()))
      throw new Refusal('rule', 'This time is still to come. Enter when it happened.')
    const id = newId()
    await tx.insert(diaryEntries).values({ ...input, id, caseId, recordedBy: actor.id, recordedAt: now() })
    await tell(tx, actor, caseId, 'diary_entry_taken', { entry: id, person: input.personId, source: input.source })
  })
}

/**
 * The diary of a case: what staff took down, and what was written in its mailboxes, opened. Reading it is recorded; it
 * meets no clock of a message, because the mailbox may hold more than its diary. Throws `not-found`.
 */
export function caseDiary(actor: Staff, caseId: string): Promise<DiaryEntry[]> {
  return disclose(actor, 'case.diary', byId(caseId, findDiary), async ({ taken, threads }) => {
    const written = await Promise.all(threads.map(writtenIn))
    return inOrder([...taken, ...written.flat()])
  })
}

async function findDiary(tx: Tx, caseId: string) {
  const kase = await findCase(tx, caseId)
  if (!kase) return undefined
  const [taken, threads] = await Promise.all([takenDown(tx, caseId), storedThreads(tx, { caseId })])
  return { ...kase, taken, threads }
}

async function takenDown(tx: Tx, caseId: string): Promise<DiaryEntry[]> {
  const rows = await tx
    .select()
    .from(diaryEntries)
    .where(eq(diaryEntries.caseId, caseId))
    .orderBy(asc(diaryEntries.startedAt))
  return rows.map(({ id, personId, source, startedAt, endedAt, what, place, who, witnesses, effect, recordedAt }) => ({
    ...{ id, personId, source, endedAt, what, recordedAt },
    at: startedAt,
    exact: 'time',
    told: present({ place, who, witnesses, effect }),
  }))
}

const present = (told: Record<string, string | null>) =>
  Object.fromEntries(Object.entries(told).filter((entry): entry is [string, string] => entry[1] !== null))

async function writtenIn({ id, reference, caseworkKey, messages, keptWith }: StoredThread): Promise<DiaryEntry[]> {
  const diary = messages.filter(({ kind }) => kind === 'diary')
  if (diary.length === 0 || keptWith) return []
  const key = await recordKeyOf({ id, caseworkKey })
  return diary.map(message => fromMailbox({ ...message, ...openMessage(key, message), reference }))
}

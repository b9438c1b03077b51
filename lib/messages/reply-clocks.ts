import { and, eq, isNull } from 'drizzle-orm'
import { clocks } from '@/drizzle/schema/clocks'
import type { Target } from '@/lib/cases/target'
import { dueOf } from '@/lib/cases/target-rules'
import { startNextUpdate } from '@/lib/cases/update-clocks'
import { instantAt } from '@/lib/clock/local'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { rulesIn } from '@/lib/lists/targets-in-force'
import type { NewReply } from './schema'
import type { StoredThread } from './stored'

/**
 * What a reply does to clocks: it is the update that was due (T8) and the next is by the date it promises, until 17:00
 * of its day, or by the book where it promises none. It may acknowledge a complaint (C1), after which the answer is due
 * (C2, domain §3.8), or be that answer.
 */
export async function moveClocks(tx: Tx, thread: StoredThread, input: NewReply): Promise<void> {
  const wasDue = await meet(tx, thread.id, 'T8')
  if (input.nextBy && !input.noMore) await start(tx, thread, 'T8', promised(input.nextBy))
  else if (wasDue && thread.caseId && !input.noMore)
    await startNextUpdate(tx, { caseId: thread.caseId, reportId: thread.id }, now())
  if (input.complaint === 'acknowledges' && (await meet(tx, thread.id, 'C1')))
    await start(tx, thread, 'C2', dueOf(await rulesIn(tx), 'C2', now()))
  if (input.complaint === 'answers') await Promise.all([meet(tx, thread.id, 'C1'), meet(tx, thread.id, 'C2')])
}

/** First contact with somebody whom only the mailbox reaches (domain §3.4), before there is a case. */
export const meetUncasedContact = (tx: Tx, reportId: string): Promise<boolean> => meet(tx, reportId, 'T3')

async function meet(tx: Tx, reportId: string, target: Target): Promise<boolean> {
  const running = and(eq(clocks.target, target), isNull(clocks.achievedAt), isNull(clocks.endedAt))
  const met = await tx
    .update(clocks)
    .set({ achievedAt: now() })
    .where(and(eq(clocks.reportId, reportId), running))
    .returning({ id: clocks.id })
  return met.length > 0
}

async function start(tx: Tx, { id: reportId, caseId }: StoredThread, target: Target, due: Date): Promise<void> {
  await tx.insert(clocks).values({ id: newId(), target, reportId, caseId, startedAt: now(), dueAt: due })
}

function promised(day: string): Date {
  const at = instantAt(day, '17:00')
  if (at <= now()) throw new Refusal('rule', 'The next date is past. Promise a day to come.')
  return at
}

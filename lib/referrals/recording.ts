import { and, eq, isNull } from 'drizzle-orm'
import { clocks } from '@/drizzle/schema/clocks'
import { reportReferrals } from '@/drizzle/schema/referrals'
import type { Staff } from '@/lib/access/actor'
import { byId, perform } from '@/lib/access/perform'
import { instantAt, localDate } from '@/lib/clock/local'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { lockReadable } from '@/lib/triage/find'
import { sendingProblem } from './outstanding'
import type { NewReferral } from './schema'

/**
 * Records what somebody said to one agency being told, and when it was. Having spoken of it is first contact (T3), not
 * having reached them is an attempt. Throws `rule` for a report that was not referred out, and for sending without their
 * agreement; `not-found` for one that is not there, not theirs, or forgotten.
 */
export function recordReferral(actor: Staff, reportId: string, input: NewReferral): Promise<void> {
  return perform(actor, 'report.refer', byId(reportId, lockReadable(actor)), async (tx, report) => {
    if (report.status !== 'referred_out') throw new Refusal('rule', 'Only a report that was referred out is passed on.')
    const problem = sendingProblem(input.answer, input.sentOn !== undefined)
    if (problem) throw new Refusal('rule', problem)
    const { answer, what = null } = input
    const agency = input.another ?? input.agency ?? ''
    const row = {
      id: newId(),
      reportId,
      agency,
      answer,
      what: what || null,
      sentAt: sentAt(input),
      byId: actor.id,
      at: now(),
    }
    await tx.insert(reportReferrals).values(row)
    await moveFirstContact(tx, reportId, answer === 'not_reached')
  })
}

/** Today is now; an earlier day is its noon. */
function sentAt({ sentOn }: NewReferral): Date | null {
  if (!sentOn) return null
  const today = localDate(now())
  if (sentOn > today) throw new Refusal('rule', 'The day it was sent is still to come.')
  return sentOn === today ? now() : instantAt(sentOn, '12:00')
}

async function moveFirstContact(tx: Tx, reportId: string, isAttempt: boolean): Promise<void> {
  const running = and(eq(clocks.target, 'T3'), isNull(clocks.achievedAt), isNull(clocks.endedAt))
  const set = isAttempt ? { attemptedAt: now() } : { achievedAt: now() }
  await tx
    .update(clocks)
    .set(set)
    .where(and(eq(clocks.reportId, reportId), running, isAttempt ? isNull(clocks.attemptedAt) : undefined))
}

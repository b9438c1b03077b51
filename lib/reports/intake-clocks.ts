import { sql } from 'drizzle-orm'
import { safeContactTold } from '@/lib/cases/safe-contact-told'
import type { Target } from '@/lib/cases/target'
import { firstContactTarget, triageTarget } from '@/lib/cases/targets'
import { dueAt } from '@/lib/clock/working-days'
import type { Tx } from '@/lib/db'
import { newId } from '@/lib/ids'
import { safeTarget } from '@/lib/people/safe-contact'
import type { Answers } from './answers'
import { canBeReached, type Received } from './intake'
import { severityOf } from './severity'

/**
 * Starts the clocks of a report with it: triage (T2), and first contact (T3), which is deferred for safety from the first
 * moment where none of their safe times comes before it is due (domain §0 rule 3, §3.4).
 */
export async function startClocks(tx: Tx, report: string, told: Answers, received: Received, days: string[]) {
  const facts = { ...received, severity: severityOf(told), canBeReached: canBeReached(told) }
  const contact = firstContactTarget(facts, days)
  const safeAt = safeTarget(safeContactTold(told), facts.receivedAt, contact)
  await startClock(tx, report, 'T2', facts.receivedAt, triageTarget(facts, days))
  await startClock(tx, report, 'T3', facts.receivedAt, contact, safeAt)
}

export type Promised = { at: Date; safe: boolean }

/** What may be promised: first contact on the next working day, whatever we aim for ourselves, or at their next safe time. */
export function promiseOf(told: Answers, receivedAt: Date, days: string[]): Promised {
  const due = dueAt(receivedAt, 1, days)
  const safeAt = safeTarget(safeContactTold(told), receivedAt, due)
  return { at: safeAt ?? due, safe: safeAt !== undefined }
}

async function startClock(tx: Tx, report: string, target: Target, started: Date, due: Date, safeFrom?: Date) {
  const [from, by, safe] = [started, due, safeFrom].map(at => at?.toISOString() ?? null)
  await tx.execute(sql`select beside.start_clock(${newId()}, ${report}, ${target}, ${from}, ${by}, ${safe})`)
}

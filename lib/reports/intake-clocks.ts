import { sql } from 'drizzle-orm'
import { safeContactTold } from '@/lib/cases/safe-contact-told'
import type { Target } from '@/lib/cases/target'
import { dueOf, type TargetRules } from '@/lib/cases/target-rules'
import { firstContactTarget, triageTarget } from '@/lib/cases/targets'
import type { Tx } from '@/lib/db'
import { newId } from '@/lib/ids'
import { safeTarget } from '@/lib/people/safe-contact'
import type { Answers } from './answers'
import { canBeReached, needsSafeguardingEyes, type Received } from './intake'
import { severityOf } from './severity'

/**
 * Starts the clocks of a report with it: triage (T2), first contact (T3), which is deferred for safety from the first
 * moment where none of their safe times comes before it is due (domain §0 rule 3, §3.4), and what is to be decided on
 * safeguarding (T13) where it is flagged. They run from receipt, whenever it is typed.
 */
export async function startClocks(tx: Tx, report: string, told: Answers, received: Received, rules: TargetRules) {
  const facts = { ...received, severity: severityOf(told), canBeReached: canBeReached(told) }
  const contact = firstContactTarget(facts, rules)
  const safeAt = safeTarget(safeContactTold(told), facts.receivedAt, contact)
  await startAll(tx, report, facts.receivedAt, rules.version, [
    { target: 'T2', due: triageTarget(facts, rules) },
    { target: 'T3', due: contact, safe: safeAt },
    ...(needsSafeguardingEyes(told) ? [{ target: 'T13' as const, due: dueOf(rules, 'T13', facts.receivedAt) }] : []),
  ])
}

export type Promised = { at: Date; safe: boolean }

/** What may be promised: first contact on the next working day, whatever we aim for ourselves, or at their next safe time. */
export function promiseOf(told: Answers, receivedAt: Date, rules: TargetRules): Promised {
  const due = dueOf(rules, 'T3', receivedAt)
  const safeAt = safeTarget(safeContactTold(told), receivedAt, due)
  return { at: safeAt ?? due, safe: safeAt !== undefined }
}

type Starting = { target: Target; due: Date; safe?: Date | undefined }

async function startAll(tx: Tx, report: string, from: Date, version: number, all: readonly Starting[]): Promise<void> {
  const begun = JSON.stringify(all.map(clock => ({ id: newId(), ...clock })))
  await tx.execute(sql`select beside.start_clocks(${report}, ${from.toISOString()}, ${version}, ${begun})`)
}

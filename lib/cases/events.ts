import { and, desc, eq, sql } from 'drizzle-orm'
import { caseEvents } from '@/drizzle/schema/cases'
import { staff } from '@/drizzle/schema/staff'
import type { Staff } from '@/lib/access/actor'
import { timeWords } from '@/lib/clock/format'
import { localDate } from '@/lib/clock/local'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { newId } from '@/lib/ids'
import type { CaseEventKind } from './case'
import { dayAndTime } from './clock-words'

/** Adds to the timeline what happened, in codes and ids only. */
export async function tell(
  tx: Tx,
  actor: Staff,
  caseId: string,
  kind: CaseEventKind,
  detail: Record<string, string> = {},
): Promise<void> {
  await tx.insert(caseEvents).values({ id: newId(), caseId, kind, byId: actor.id, at: now(), detail })
}

type Versioned = { version: number; changedBy: string | null; changedAt?: Date }
type About = { caseId: string; key: string; id: string }

/**
 * Throws a `Refusal` "conflict" that names who changed a row since `version` was read, and when. The time of a row
 * without one is that of the last event about it.
 */
export async function checkUnchanged(tx: Tx, row: Versioned, version: number, about: About): Promise<void> {
  if (row.version === version) return
  const who = row.changedBy ? await nameOf(tx, row.changedBy) : 'Somebody'
  const when = row.changedAt ?? (await lastTold(tx, about))
  throw new Refusal('conflict', `${who} changed this${when ? at(when, now()) : ''}. Your words are still here.`)
}

async function nameOf(tx: Tx, staffId: string): Promise<string> {
  const [found] = await tx.select({ name: staff.name }).from(staff).where(eq(staff.id, staffId))
  return found?.name ?? 'Somebody'
}

async function lastTold(tx: Tx, { caseId, key, id }: About): Promise<Date | undefined> {
  const [found] = await tx
    .select({ at: caseEvents.at })
    .from(caseEvents)
    .where(and(eq(caseEvents.caseId, caseId), sql`${caseEvents.detail} ->> ${key} = ${id}`))
    .orderBy(desc(caseEvents.at))
    .limit(1)
  return found?.at
}

const at = (when: Date, now: Date) =>
  localDate(when) === localDate(now) ? ` at ${timeWords(when)}` : ` ${dayAndTime(when, now)}`

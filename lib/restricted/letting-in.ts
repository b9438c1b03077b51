import { asc, eq, type SQL, sql } from 'drizzle-orm'
import { staff } from '@/drizzle/schema/staff'
import type { Staff } from '@/lib/access/actor'
import { byId, perform } from '@/lib/access/perform'
import { type Action, scopeOf } from '@/lib/access/roles'
import { withActor } from '@/lib/access/with-actor'
import { tell } from '@/lib/cases/events'
import { caseFor, lockCase } from '@/lib/cases/find'
import { whoMayWork } from '@/lib/cases/who-may-work'
import { postgresError, type Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { findReport, lockReport, type ReportSubject } from '@/lib/triage/find'
import type { LetInBy, Track } from './route'
import type { LetIn } from './schema'

/** A restricted record: a report that is in no case, or a case with its reports. */
export type Shut = { report: string } | { kase: string }
type LetInRow = { staff_id: string; track: Track; source: LetInBy; until: string | null }
export type Standing = Awaited<ReturnType<typeof standingOf>>

/** Lets a colleague in by name, to a day or without one (domain §8.4). Throws `rule` for whoever cannot be, and `not-found`. */
export const letIn = (actor: Staff, of: Shut, { staffId, track, until }: LetIn) =>
  change(
    actor,
    of,
    'let_in',
    sql`beside.let_in(${ids(of)}, ${staffId}, ${track}, ${until?.toISOString() ?? null}::timestamptz)`,
  )

/** Ends what `letIn` did, at once. Throws `not-found`. */
export const endLettingIn = (actor: Staff, of: Shut, staffId: string) =>
  change(actor, of, 'let_in_ended', sql`beside.end_letting_in(${ids(of)}, ${staffId})`)

/** Clears somebody who is shut out for closeness only: they may then be let in. Throws `rule` for anybody else. */
export const clearCloseness = (actor: Staff, of: Shut, staffId: string) =>
  change(actor, of, undefined, sql`beside.clear_closeness(${ids(of)}, ${staffId})`)

const ids = (of: Shut) => ('report' in of ? sql`${of.report}::uuid, null::uuid` : sql`null::uuid, ${of.kase}::uuid`)

function change(actor: Staff, of: Shut, told: 'let_in' | 'let_in_ended' | undefined, call: SQL): Promise<void> {
  if ('report' in of)
    return perform(actor, 'report.let-in', byId(of.report, ofNoCase(lockReport)), tx => orRefuse(tx, call))
  return perform(actor, 'case.let-in', byId(of.kase, lockCase), async tx => {
    await orRefuse(tx, call)
    if (told) await tell(tx, actor, of.kase, told)
  })
}

/** Of a report that is in a case, the case says who is let in. */
const ofNoCase = (find: (tx: Tx, id: string) => Promise<ReportSubject | undefined>) => async (tx: Tx, id: string) => {
  const report = await find(tx, id)
  return report?.screenedAt && !report.caseId ? report : undefined
}

/** It never says why: that would tell who is shut out of it. */
async function orRefuse(tx: Tx, call: SQL): Promise<void> {
  try {
    await tx.execute(sql`select ${call}`)
  } catch (error) {
    if (postgresError(error)?.code !== '42501') throw error
    throw new Refusal('rule', 'That cannot be done for this colleague.')
  }
}

/** Who is let into a case, who could be, who could be cleared, and who could approve. Throws `not-found`. */
export const caseLettingIn = (actor: Staff, caseId: string) =>
  withActor(actor, async tx => {
    await caseFor(tx, actor, 'case.let-in', caseId)
    return standingOf(tx, actor, { kase: caseId }, 'case.close')
  })

/** The same of a report that is in no case; who could agree to a decision on it. Throws `not-found`. */
export const reportLettingIn = (actor: Staff, reportId: string) =>
  perform(actor, 'report.let-in', byId(reportId, ofNoCase(findReport)), tx =>
    standingOf(tx, actor, { report: reportId }, 'report.agree'),
  )

async function standingOf(tx: Tx, actor: Staff, of: Shut, agreeing: Action) {
  const everyone = await tx
    .select({ id: staff.id, name: staff.name, role: staff.role })
    .from(staff)
    .where(eq(staff.active, true))
    .orderBy(asc(staff.name))
  const rows = await tx.execute<LetInRow>(sql`select * from beside.who_is_let_in(${ids(of)})`)
  // Whoever asks stands there themselves, unless they see one track only or for a time: then it is not theirs to say.
  if (rows.length === 0) throw new Refusal('not-found', 'We could not find that.')
  const close = await tx.execute<{ id: string }>(sql`select beside.who_could_be_cleared(${ids(of)}) as id`)
  const clearable = new Set(close.map(({ id }) => id))
  const can = await whoMayWork(tx, of)
  return {
    letIn: rows.map(({ staff_id: id, track, source, until }) => ({
      ...{ id, track, source, until: until === null ? null : new Date(until) },
      name: everyone.find(one => one.id === id)?.name ?? 'a colleague',
    })),
    colleagues: everyone.filter(({ id }) => id !== actor.id && !clearable.has(id)),
    clearable: everyone.filter(({ id }) => clearable.has(id)),
    approvers: everyone.filter(({ id, role }) => can.has(id) && scopeOf(role, agreeing) !== undefined),
  }
}

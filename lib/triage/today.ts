import { and, asc, eq, isNull, ne, sql } from 'drizzle-orm'
import { cases, clocks } from '@/drizzle/schema/cases'
import { reports } from '@/drizzle/schema/reports'
import type { Staff } from '@/lib/access/actor'
import { may } from '@/lib/access/permit'
import { casesVisibleTo, reportsVisibleTo } from '@/lib/access/visible-to'
import { withActor } from '@/lib/access/with-actor'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { isUndecided } from './queries'

export type TriageTask = Awaited<ReturnType<typeof triageTasks>>[number]
export type ContactTask = Awaited<ReturnType<typeof contactTasks>>[number] & { mine: boolean }
export type Today = { triage: TriageTask[]; contact: ContactTask[]; unscreened: number }

const most = 50
const unscreenedAfter = '15 minutes'

/**
 * What needs this person, derived from running clocks: reports to decide on for those who decide, first contact for
 * those who work cases, and for duty managers how many reports screening has not reached. No names, no words.
 */
export async function today(actor: Staff): Promise<Today> {
  return withActor(actor, async tx => {
    const [triage, contact, unscreened] = await Promise.all([
      may(actor, 'report.decide') ? triageTasks(tx, actor) : [],
      may(actor, 'case.contact') ? contactTasks(tx, actor) : [],
      hearsAlarms(actor) ? countUnscreened(tx) : 0,
    ])
    return { triage, contact: mineFirst(actor, contact), unscreened }
  })
}

const hearsAlarms = ({ role }: Staff) => role === 'DutyManager' || role === 'HSM'
const isRunning = and(isNull(clocks.achievedAt), isNull(clocks.endedAt))

function triageTasks(tx: Tx, actor: Staff) {
  const { id, reference, channel, receivedAt, severity, safety } = reports
  return tx
    .select({ id, reference, channel, receivedAt, severity, safety, dueAt: clocks.dueAt })
    .from(reports)
    .innerJoin(clocks, and(eq(clocks.reportId, id), eq(clocks.target, 'T2'), isRunning))
    .where(and(isUndecided, reportsVisibleTo(actor, 'report.decide', now())))
    .orderBy(asc(clocks.dueAt), asc(id))
    .limit(most)
}

function contactTasks(tx: Tx, actor: Staff) {
  const { id, reference, officerId, deputyId, severity } = cases
  const { dueAt, attemptedAt, deferredForSafetyUntil, askedToWaitUntil } = clocks
  return tx
    .select({
      ...{ id, reference, officerId, deputyId, severity },
      ...{ clockId: clocks.id, dueAt, attemptedAt, deferredForSafetyUntil, askedToWaitUntil },
    })
    .from(clocks)
    .innerJoin(cases, eq(cases.id, clocks.caseId))
    .where(and(eq(clocks.target, 'T3'), isRunning, ne(cases.status, 'closed'), casesVisibleTo(actor, 'case.contact')))
    .orderBy(asc(dueAt), asc(clocks.id))
    .limit(most)
}

function mineFirst(actor: Staff, tasks: Awaited<ReturnType<typeof contactTasks>>): ContactTask[] {
  const marked = tasks.map(task => ({ ...task, mine: task.officerId === actor.id || task.deputyId === actor.id }))
  return [...marked.filter(task => task.mine), ...marked.filter(task => !task.mine)]
}

/** A count only: a report that screening has not reached is shut to everyone (architecture, Screening). */
async function countUnscreened(tx: Tx): Promise<number> {
  const [row] = await tx.execute<{ n: string }>(
    sql`select beside.reports_not_screened(${unscreenedAfter}::interval) as n`,
  )
  return Number(row?.n ?? 0)
}

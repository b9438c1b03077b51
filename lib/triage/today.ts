import { and, asc, eq, inArray, isNull, ne, or, sql } from 'drizzle-orm'
import { cases } from '@/drizzle/schema/cases'
import { clocks } from '@/drizzle/schema/clocks'
import { reports } from '@/drizzle/schema/reports'
import type { Staff } from '@/lib/access/actor'
import { may } from '@/lib/access/permit'
import { casesVisibleTo, reportsVisibleTo } from '@/lib/access/visible-to'
import { withActor } from '@/lib/access/with-actor'
import { clockState } from '@/lib/cases/clock-state'
import { stepsForMe } from '@/lib/cases/my-steps'
import { reportStep } from '@/lib/cases/next-steps'
import { evidenceStep } from '@/lib/cases/steps/evidence-steps'
import { isOfMailbox, mailboxStep } from '@/lib/cases/steps/mailbox-steps'
import { inSafeOrder, type Step } from '@/lib/cases/steps/step'
import { arrivals, type Target } from '@/lib/cases/target'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { isUndecided } from './queries'
import { onlyReads, toldTheSameDay } from './safeguarding-told'
import { uncasedEvidence, uncasedMail } from './uncased'

/**
 * `mine` is what needs this person; `late` is what is overdue in colleagues' cases; `deferred` is first contact that waits
 * for a safe time, of every case they answer for as a manager: no breach, and not forgotten (domain §0 rule 3).
 */
export type Today = { mine: Step[]; late: Step[]; deferred: Step[]; unscreened: number }

const most = 50
const unscreenedAfter = '15 minutes'

/**
 * What needs this person, derived from running clocks: reports in their queue, to decide on or, for the safeguarding
 * lead, to read the same day (domain §3.8), what their own cases
 * need, and for duty managers how many reports screening has not reached. No names, no words of a report.
 */
export async function today(actor: Staff): Promise<Today> {
  const [found, own] = await Promise.all([
    withActor(actor, tx => waiting(tx, actor)),
    may(actor, 'case.contact') ? stepsForMe(actor) : [],
  ])
  return { ...found, mine: inSafeOrder([...found.mine, ...own]) }
}

async function waiting(tx: Tx, actor: Staff): Promise<Today> {
  const [mine, told, mail, files, late, deferred, unscreened] = await Promise.all([
    may(actor, 'report.list') ? toTriage(tx, actor) : [],
    onlyReads(actor) ? toldTheSameDay(tx, actor) : [],
    may(actor, 'report.message') ? uncasedMail(tx, actor) : [],
    may(actor, 'report.evidence') ? uncasedEvidence(tx, actor) : [],
    may(actor, 'case.contact') ? lateContacts(tx, actor) : [],
    may(actor, 'case.assign') ? deferredContacts(tx, actor) : [],
    hearsAlarms(actor) ? countUnscreened(tx) : 0,
  ])
  return { mine: [...mine, ...told, ...mail, ...files], late, deferred, unscreened }
}

/** What climbs when it is late: first contact, a message nobody has read, evidence nobody has looked at, a complaint (domain §3.8). */
const climbing: Target[] = ['T3', 'M1', 'E1', 'C1', 'C2', 'T8']
const hearsAlarms = ({ role }: Staff) => role === 'DutyManager' || role === 'HSM'
const isRunning = and(isNull(clocks.achievedAt), isNull(clocks.endedAt))

async function toTriage(tx: Tx, actor: Staff): Promise<Step[]> {
  const { id, reference, severity } = reports
  const rows = await tx
    .select({ id, reference, severity, clock: clocks })
    .from(reports)
    .innerJoin(clocks, and(eq(clocks.reportId, id), eq(clocks.target, 'T2'), isRunning))
    .where(and(isUndecided, reportsVisibleTo(actor, 'report.list', now())))
    .orderBy(asc(severity), asc(clocks.dueAt), asc(id))
    .limit(most)
  return rows.map(row => ({
    ...reportStep(row, now()),
    ...(onlyReads(actor) && { title: 'Read a report: safeguarding' }),
  }))
}

async function lateContacts(tx: Tx, actor: Staff): Promise<Step[]> {
  const { officerId, deputyId } = cases
  const notMine = sql`${actor.id} is distinct from ${officerId} and ${actor.id} is distinct from ${deputyId}`
  const isHeard = or(ne(cases.status, 'closed'), inArray(clocks.target, [...arrivals]))
  const isLate = and(inArray(clocks.target, climbing), isRunning, sql`${clocks.dueAt} < beside.clock()`)
  const rows = await tx
    .select({ kase: cases, clock: clocks })
    .from(clocks)
    .innerJoin(cases, eq(cases.id, clocks.caseId))
    .where(and(isLate, notMine, isHeard, casesVisibleTo(actor, 'case.contact')))
    .orderBy(asc(clocks.dueAt), asc(clocks.id))
    .limit(most)
  return rows.map(lateStep).filter(step => step.reading?.state === 'overdue')
}

function lateStep({ kase, clock }: { kase: typeof cases.$inferSelect; clock: typeof clocks.$inferSelect }): Step {
  const { id, reference, severity, officerId } = kase
  if (isOfMailbox(clock.target))
    return mailboxStep({ caseId: id, reference, severity }, clock.target, clock.id, clockState(clock, now()))
  if (clock.target === 'E1')
    return evidenceStep({ caseId: id, reference, severity }, clock.id, clockState(clock, now()))
  return {
    id: `late-${clock.id}`,
    kind: officerId ? 'contact' : 'assign',
    title: officerId ? 'First contact is not made yet' : 'First contact is not made, and nobody has the case',
    ...{ reference, severity },
    caseId: id,
    clockId: clock.id,
    reading: clockState(clock, now()),
  }
}

async function deferredContacts(tx: Tx, actor: Staff): Promise<Step[]> {
  const waits = and(eq(clocks.target, 'T3'), isRunning, sql`${clocks.deferredForSafetyUntil} > beside.clock()`)
  const rows = await tx
    .select({ kase: cases, clock: clocks })
    .from(clocks)
    .innerJoin(cases, eq(cases.id, clocks.caseId))
    .where(and(waits, ne(cases.status, 'closed'), casesVisibleTo(actor, 'case.assign')))
    .orderBy(asc(clocks.deferredForSafetyUntil), asc(clocks.id))
    .limit(most)
  return rows.map(({ kase: { id, reference, severity }, clock }) => ({
    ...{ id: `deferred-${clock.id}`, kind: 'contact' as const, reference, severity, caseId: id, clockId: clock.id },
    title: 'First contact waits for their next safe time',
    reading: clockState(clock, now()),
  }))
}

/** A count only: a report that screening has not reached may be shut to everyone (architecture, Screening). */
async function countUnscreened(tx: Tx): Promise<number> {
  const [row] = await tx.execute<{ n: string }>(
    sql`select beside.reports_nobody_sees(${unscreenedAfter}::interval) as n`,
  )
  return Number(row?.n ?? 0)
}

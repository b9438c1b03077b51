import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { clocks } from '@/drizzle/schema/clocks'
import { reports } from '@/drizzle/schema/reports'
import { leftWork } from '@/lib/absences/left-work'
import type { Staff } from '@/lib/access/actor'
import { listing } from '@/lib/access/listing'
import { may } from '@/lib/access/permit'
import { reportsVisibleTo } from '@/lib/access/visible-to'
import { protocolsDue } from '@/lib/agencies/protocols-due'
import { headSteps } from '@/lib/audit/head-queries'
import { filesWaiting } from '@/lib/case-files/steps'
import { stepsForMe } from '@/lib/cases/my-steps'
import { reportStep } from '@/lib/cases/next-steps'
import { inSafeOrder, type Step } from '@/lib/cases/steps/step'
import { now } from '@/lib/clock/now'
import { surveysDue } from '@/lib/closing/survey-due'
import type { Tx } from '@/lib/db'
import { policyRequestsDue, policyReviewDue } from '@/lib/policy/policy-tasks'
import { referralsDue } from '@/lib/referrals/queries'
import { glassSteps } from '@/lib/restricted/glass-queries'
import { instructionSteps } from '@/lib/restricted/instruction-steps'
import { routeSteps } from '@/lib/restricted/route-steps'
import { accessReviewSteps } from '@/lib/staff/review-queries'
import { catalogueSteps } from '@/lib/support/catalogue-queries'
import { markersToConsider } from '@/lib/violent-persons/considering'
import { markersDue } from '@/lib/violent-persons/steps'
import { deferredContacts, lateInCases } from './late'
import { decisionsDue, opinionsToGive, ownActions, reviewsDue, safeguardingDue } from './own-tasks'
import { isUndecided } from './queries'
import { onlyReads, toldTheSameDay } from './safeguarding-told'
import { uncasedEvidence, uncasedMail } from './uncased'

/**
 * `mine` is what needs this person; `late` is what is overdue in colleagues' cases; `deferred` is contact that waits
 * for a safe time, of every case they answer for as a manager: no breach, and not forgotten (domain §0 rule 3).
 */
export type Today = { mine: Step[]; late: Step[]; deferred: Step[]; unscreened: number; waitsForNobody: number }

const most = 50
const unscreenedAfter = '15 minutes'

/**
 * What needs this person, derived from the record: reports in their queue, to decide on or, for the safeguarding lead, to
 * read the same day (domain §3.8), what their own cases need, actions that are theirs, what waits for their answer or
 * their review, and for duty managers how many reports screening has not reached. No names, no words of a report.
 */
export async function today(actor: Staff): Promise<Today> {
  const [found, own] = await Promise.all([
    listing(actor, 'today.view', tx => waiting(tx, actor), countOf),
    may(actor, 'case.contact') ? stepsForMe(actor) : [],
  ])
  return { ...found, mine: inSafeOrder([...found.mine, ...own]) }
}

const countOf = ({ mine, late, deferred }: Today) => mine.length + late.length + deferred.length

async function waiting(tx: Tx, actor: Staff): Promise<Today> {
  const [mine, late, deferred, unscreened, waitsForNobody] = await Promise.all([
    ownWork(tx, actor),
    may(actor, 'case.contact') ? lateInCases(tx, actor) : [],
    may(actor, 'case.assign') ? deferredContacts(tx, actor) : [],
    hearsAlarms(actor) ? countUnscreened(tx) : 0,
    hearsAlarms(actor) ? countWaitsForNobody(tx) : 0,
  ])
  return { mine, late, deferred, unscreened, waitsForNobody }
}

/** What needs this person besides what their own cases need. */
async function ownWork(tx: Tx, actor: Staff): Promise<Step[]> {
  const found = await Promise.all([
    may(actor, 'report.list') ? toTriage(tx, actor) : [],
    onlyReads(actor) ? toldTheSameDay(tx, actor) : [],
    onlyReads(actor) ? safeguardingDue(tx, actor) : [],
    may(actor, 'report.message') ? uncasedMail(tx, actor) : [],
    may(actor, 'report.evidence') ? uncasedEvidence(tx, actor) : [],
    may(actor, 'case.review') ? reviewsDue(tx, actor) : may(actor, 'case.close') ? decisionsDue(tx, actor) : [],
    may(actor, 'case.export') ? filesWaiting(tx, actor) : [],
    may(actor, 'survey.settle') ? surveysDue(tx, actor) : [],
    opinionsToGive(tx, actor),
    ownActions(tx, actor),
    may(actor, 'report.refer') ? referralsDue(tx, actor) : [],
    may(actor, 'policy.answer-request') ? policyRequestsDue(tx) : [],
    may(actor, 'policy.publish') ? policyReviewDue(tx) : [],
    may(actor, 'catalogue.keep') ? catalogueSteps(tx) : [],
    may(actor, 'case.instruct') ? instructionSteps(tx) : [],
    may(actor, 'glass.answer') ? glassSteps(tx) : [],
    may(actor, 'marker.keep') ? markersDue(tx, actor) : [],
    may(actor, 'marker.propose') ? markersToConsider(tx, actor) : [],
    may(actor, 'agency.keep') ? protocolsDue(tx) : [],
    may(actor, 'audit.keep-head') ? headSteps(tx) : [],
    may(actor, 'case.hand-over') ? leftWork(tx, actor) : [],
    may(actor, 'route.change') ? routeSteps(tx) : [],
    may(actor, 'access.review') ? accessReviewSteps(tx) : [],
  ])
  return found.flat()
}

const hearsAlarms = ({ role }: Staff) => role === 'DutyManager' || role === 'HSM'
const isRunning = and(isNull(clocks.achievedAt), isNull(clocks.endedAt))

async function toTriage(tx: Tx, actor: Staff): Promise<Step[]> {
  const { id, reference, severity } = reports
  const flagged = alias(clocks, 'flagged')
  const rows = await tx
    .select({ id, reference, severity, clock: clocks, safeguarding: flagged })
    .from(reports)
    .innerJoin(clocks, and(eq(clocks.reportId, id), eq(clocks.target, 'T2'), isRunning))
    .leftJoin(flagged, and(eq(flagged.reportId, id), eq(flagged.target, 'T13'), isNull(flagged.achievedAt)))
    .where(and(isUndecided, reportsVisibleTo(actor, 'report.list', now())))
    .orderBy(asc(severity), asc(clocks.dueAt), asc(id))
    .limit(most)
  return rows.map(row => ({
    ...reportStep(row, now()),
    ...(onlyReads(actor) && { title: 'Read a report: safeguarding' }),
  }))
}

/** A count only: a report that screening has not reached may be shut to everyone (architecture, Screening). */
async function countUnscreened(tx: Tx): Promise<number> {
  const [row] = await tx.execute<{ n: string }>(
    sql`select beside.reports_nobody_sees(${unscreenedAfter}::interval) as n`,
  )
  return Number(row?.n ?? 0)
}

/** The same of restricted records that wait for a second person while nobody who is let in could be one (domain §8.4). */
async function countWaitsForNobody(tx: Tx): Promise<number> {
  const [row] = await tx.execute<{ n: string }>(sql`select beside.waits_for_nobody() as n`)
  return Number(row?.n ?? 0)
}

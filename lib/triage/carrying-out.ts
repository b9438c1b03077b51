import { and, eq, inArray, isNull } from 'drizzle-orm'
import { clocks } from '@/drizzle/schema/clocks'
import { reports } from '@/drizzle/schema/reports'
import type { Staff } from '@/lib/access/actor'
import { freeOfShutOut, joinCase } from '@/lib/cases/joining'
import { linkReport, shareAccess } from '@/lib/cases/linking'
import { type Opening, openCase } from '@/lib/cases/opening'
import type { Target } from '@/lib/cases/target'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import type { Answers } from '@/lib/reports/answers'
import { canBeReached } from '@/lib/reports/intake'
import type { ReportStatus } from '@/lib/reports/report'
import { closedCaseChosen, linkEarlier } from './after-closure'
import { standingClassification } from './classifying'
import { linkIfCounter, refuseMerging } from './countering'
import { decisionFacts, decisionProblem, isOpening } from './decision'
import { duplicateOf, duplicatesWaiting } from './duplicate-chain'
import type { ReportSubject } from './find'
import { growCase } from './growing'
import { caseToJoin } from './joinable'
import { officerFor } from './officer-choice'
import type { Decision } from './schema'

export type Work = { tx: Tx; actor: Staff; report: ReportSubject; answers: Answers; input: Decision; at: Date }

/** What a decision does to the report and its case. Last of all: a case that is shut is out of sight in the next statement. */
export async function carryOut(work: Work): Promise<string | undefined> {
  const { decision } = work.input
  if (isOpening(decision)) return open(work)
  if (decision === 'join_case') return join(work, work.input.case)
  refuseMerging(work)
  return decision === 'duplicate' ? keepWithOther(work) : leaveWithoutCase(work, decisionFacts[decision].status)
}

async function open(work: Work): Promise<string> {
  const { tx, actor, answers, input, at } = work
  const restricted = input.decision === 'restricted_case'
  const earlier = await closedCaseChosen(work)
  const officerId = restricted ? undefined : await officerFor(work)
  const opening: Opening = {
    ...{ report: asDecided(work), answers, officerId, restricted, now: at },
    domesticAbuse: input.decision === 'domestic_abuse_route',
    classification: (await standingClassification(tx, work.report)).classification,
    beside: async kase => {
      await bringDuplicates(work, kase)
      await linkIfCounter(work, { id: kase.id, restricted: kase.restricted || restricted, officers: [officerId] })
      await linkEarlier(work, { id: kase.id, restricted: kase.restricted || restricted }, earlier)
    },
  }
  return (await openCase(tx, actor, opening)).id
}

/** The report with what triage decided of it: its severity, and whether the safeguarding lead may look. */
function asDecided({ report, input }: Work): ReportSubject {
  const safeguarding = report.safeguarding || input.decision === 'safeguarding_only_then_review'
  return { ...report, severity: input.severity ?? report.severity, safeguarding }
}

async function join(work: Work, caseId: string | undefined): Promise<string> {
  const { tx, actor, report, answers, input, at } = work
  const kase = await caseToJoin(tx, actor, caseId)
  const problem = decisionProblem('join_case', report, kase)
  if (problem) throw new Refusal('rule', problem)
  refuseMerging(work, kase.id)
  const { classification } = await standingClassification(tx, report)
  await joinCase(tx, actor, { report: asDecided(work), answers, kase, now: at })
  await bringDuplicates(work, kase)
  await growCase(tx, actor, kase.id, classification, 'classified')
  const officers = [kase.officerId, kase.deputyId]
  if (input.decision === 'join_case') await linkIfCounter(work, { id: kase.id, restricted: kase.restricted, officers })
  return kase.id
}

/** Both texts are kept. Where the other report is in an open case, this one goes there too (domain §3.2). */
async function keepWithOther(work: Work): Promise<string | undefined> {
  const { tx, actor, report, input } = work
  const other = await duplicateOf(tx, actor, report, input.sameAs)
  const open = other.caseId ? await caseToJoin(tx, actor, other.caseId).catch(undefinedIfClosed) : undefined
  if (open) return join(work, open.id)
  return leaveWithoutCase(work, other.status === 'information_only' ? 'information_only' : 'triaged')
}

function undefinedIfClosed(error: unknown): undefined {
  if (!(error instanceof Refusal)) throw error
}

/** Reports that repeat this one go into its case with it, in their own words. A restricted one stays out of an open case. */
async function bringDuplicates({ tx, actor, report }: Work, kase: { id: string; restricted: boolean }): Promise<void> {
  const waiting = await duplicatesWaiting(tx, report.id)
  const going = waiting.filter(({ restricted }) => kase.restricted || !restricted)
  for (const other of going) {
    await shareAccess(tx, other.id, kase.id)
    await linkReport(tx, other, kase)
  }
  if (going.length > 0) await freeOfShutOut(tx, actor, kase.id)
}

async function leaveWithoutCase(work: Work, decided: ReportStatus): Promise<undefined> {
  const { tx, report, answers, at } = work
  const status = decided === 'information_only' && report.withdrawnAt ? 'withdrawn_by_reporter' : decided
  await settleWithoutCase(tx, report, { status, answers, at })
}

type Settling = { status: ReportStatus; answers: Answers; at: Date }

/**
 * First contact is still owed where there is a way to reach them: only with none does its clock end. What was to be decided
 * on safeguarding (T13) was decided here: the lead reads what was flagged the same day.
 */
export async function settleWithoutCase(
  tx: Tx,
  { id, version }: ReportSubject,
  { status, answers, at }: Settling,
): Promise<void> {
  await tx
    .update(reports)
    .set({ status, version: version + 1 })
    .where(eq(reports.id, id))
  const noLonger: Target[] = canBeReached(answers) ? ['T13'] : ['T3', 'T13']
  const theirs = and(eq(clocks.reportId, id), inArray(clocks.target, noLonger))
  const running = and(theirs, isNull(clocks.achievedAt), isNull(clocks.endedAt))
  await tx.update(clocks).set({ endedAt: at }).where(running)
}

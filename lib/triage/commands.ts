import { and, eq, isNull } from 'drizzle-orm'
import { triageDecisionsMade } from '@/drizzle/schema/cases'
import { clocks } from '@/drizzle/schema/clocks'
import { messages } from '@/drizzle/schema/messages'
import { reports } from '@/drizzle/schema/reports'
import { staff } from '@/drizzle/schema/staff'
import type { Staff } from '@/lib/access/actor'
import { byId, perform } from '@/lib/access/perform'
import { may } from '@/lib/access/permit'
import { assignableOfficers } from '@/lib/cases/assignable'
import { joinCase } from '@/lib/cases/joining'
import { openCase } from '@/lib/cases/opening'
import type { Target } from '@/lib/cases/target'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import type { Answers } from '@/lib/reports/answers'
import { canBeReached } from '@/lib/reports/intake'
import { alreadyDecided } from './already-decided'
import { decisionFacts, decisionProblem } from './decision'
import { lockReport, type ReportSubject } from './find'
import { caseToJoin } from './joinable'
import { notScreened, reportAsTold } from './reading'
import type { Decision } from './schema'

/** What came of a decision: the case, where it made or joined one. */
export type Decided = { decision: Decision['decision']; caseId?: string | undefined }

/**
 * Decides on a report, once (domain §3.2): the decision with its reason, what the report becomes, its clocks and its case,
 * in one transaction. Throws `conflict` naming who decided before, `rule` for a decision that this report may not have,
 * `not-found` for a report that is not there or not theirs. After *restricted case* the one who decided may see neither.
 */
export async function decide(actor: Staff, reportId: string, input: Decision): Promise<Decided> {
  const mailbox = may(actor, 'report.decide') ? (await reportAsTold(actor, reportId)).mailbox : undefined
  const answers = mailbox?.answersNow ?? {}
  return perform(actor, 'report.decide', byId(reportId, lockReport), async (tx, report) => {
    await refuseSecond(tx, report)
    await refuseIfToldSince(tx, report, mailbox?.messages ?? 0)
    if (!report.screenedAt) throw new Refusal('rule', notScreened)
    const work: Work = { tx, actor, report, answers, input, at: now() }
    await write(work)
    return { decision: input.decision, caseId: await carryOut(work) }
  })
}

type Work = { tx: Tx; actor: Staff; report: ReportSubject; answers: Answers; input: Decision; at: Date }

async function refuseSecond(tx: Tx, report: ReportSubject): Promise<void> {
  const made = triageDecisionsMade
  const [earlier] = await tx
    .select({ name: staff.name, decision: made.decision, decidedAt: made.decidedAt })
    .from(made)
    .innerJoin(staff, eq(staff.id, made.decidedBy))
    .where(eq(made.reportId, report.id))
  if (earlier) throw new Refusal('conflict', alreadyDecided(earlier, now()))
}

/** What they said meanwhile of reaching them would be in nobody's hands: the job that takes it in finds no case yet. */
async function refuseIfToldSince(tx: Tx, { id }: ReportSubject, known: number): Promise<void> {
  if ((await tx.$count(messages, eq(messages.reportId, id))) > known)
    throw new Refusal('conflict', 'Something new was written in the mailbox just now. Read it, then decide.')
}

async function write({ tx, actor, report, input, at }: Work): Promise<void> {
  const { decision, reason } = input
  refuseIf(decisionProblem(decision, report, decision === 'join_case' ? { restricted: true } : undefined))
  const made = { reportId: report.id, decision, reason, decidedBy: actor.id, decidedAt: at }
  await tx.insert(triageDecisionsMade).values(made)
  await tx.update(clocks).set({ achievedAt: at }).where(running(report, 'T2'))
}

/** Last of all: a case that is shut is out of sight in the next statement. */
function carryOut(work: Work): Promise<string | undefined> {
  const { decision } = work.input
  if (decision === 'new_case' || decision === 'restricted_case') return open(work)
  return decision === 'join_case' ? join(work) : leaveWithoutCase(work)
}

async function open({ tx, actor, report, answers, input, at }: Work): Promise<string> {
  const restricted = input.decision === 'restricted_case'
  const officerId = restricted ? undefined : await officerFor(tx, report, answers, input)
  return (await openCase(tx, actor, { report, answers, officerId, restricted, now: at })).id
}

async function officerFor(
  tx: Tx,
  { id: reportId }: ReportSubject,
  answers: Answers,
  { officer }: Decision,
): Promise<string | undefined> {
  const possible = await assignableOfficers(tx, reportId, [answers])
  if (possible.some(({ id }) => id === officer)) return officer
  throw new Refusal('rule', 'That officer cannot have this case. Choose another.')
}

async function join({ tx, actor, report, answers, input, at }: Work): Promise<string> {
  const kase = await caseToJoin(tx, actor, input.case)
  refuseIf(decisionProblem(input.decision, report, kase))
  await joinCase(tx, actor, { report, answers, kase, now: at })
  return kase.id
}

/** First contact is still owed where there is a way to reach them: only with none does its clock end. The lead is told of what was flagged. */
async function leaveWithoutCase({ tx, report, answers, input, at }: Work): Promise<undefined> {
  const { status: decided } = decisionFacts[input.decision]
  const status = decided === 'information_only' && report.withdrawnAt ? 'withdrawn_by_reporter' : decided
  await tx
    .update(reports)
    .set({ status, version: report.version + 1 })
    .where(eq(reports.id, report.id))
  await tx.update(clocks).set({ endedAt: at }).where(running(report, 'T13'))
  if (!canBeReached(answers)) await tx.update(clocks).set({ endedAt: at }).where(running(report, 'T3'))
}

const running = ({ id }: ReportSubject, target: Target) =>
  and(eq(clocks.reportId, id), eq(clocks.target, target), isNull(clocks.achievedAt), isNull(clocks.endedAt))

function refuseIf(problem: string | undefined): void {
  if (problem) throw new Refusal('rule', problem)
}

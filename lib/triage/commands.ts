import { and, eq, isNull, sql } from 'drizzle-orm'
import { clocks } from '@/drizzle/schema/clocks'
import { messages } from '@/drizzle/schema/messages'
import { staff } from '@/drizzle/schema/staff'
import { triageDecisionsMade } from '@/drizzle/schema/triage'
import type { Staff } from '@/lib/access/actor'
import { byId, perform } from '@/lib/access/perform'
import { may } from '@/lib/access/permit'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { alreadyDecided } from './already-decided'
import { carryOut, type Work } from './carrying-out'
import { standingClassification, writeClassification } from './classifying'
import { decisionProblem } from './decision'
import { duplicateOf } from './duplicate-chain'
import { lockReport, type ReportSubject } from './find'
import { dropProposal, proposeOrdinary } from './ordinary-asb'
import { notScreened, reportAsTold } from './reading'
import { referOutProblem } from './remit'
import type { Decision } from './schema'

/** What came of a decision: the case, where it made or joined one; or that it waits for a second person. */
export type Decided = { decision: Decision['decision']; caseId?: string | undefined; waits?: boolean }

/**
 * Decides on a report, once (domain §3.2): the decision with its reason, what the report becomes, its clocks and its case,
 * in one transaction. *Ordinary anti-social behaviour* is only proposed: a second person decides it. Throws `conflict`
 * naming who decided before, `rule` for a decision that this report may not have, `not-found` for a report that is not
 * there or not theirs. After *restricted case* the one who decided may see neither.
 */
export async function decide(actor: Staff, reportId: string, input: Decision): Promise<Decided> {
  const mailbox = may(actor, 'report.decide') ? (await reportAsTold(actor, reportId)).mailbox : undefined
  const answers = mailbox?.answersNow ?? {}
  return perform(actor, 'report.decide', byId(reportId, lockReport), async (tx, report) => {
    await refuseSecond(tx, report)
    await refuseIfToldSince(tx, report, mailbox?.messages ?? 0)
    if (!report.screenedAt) throw new Refusal('rule', notScreened)
    const work: Work = { tx, actor, report, answers, input, at: now() }
    if (input.decision === 'ordinary_asb') return propose(work)
    await write(work)
    const caseId = await carryOut(work)
    await callIfRaised(work, caseId)
    return { decision: input.decision, caseId }
  })
}

async function propose({ tx, actor, report, input }: Work): Promise<Decided> {
  await proposeOrdinary(tx, actor, report, input)
  return { decision: input.decision, waits: true }
}

/** What triage raises to an emergency is called out like one that was told as one (domain §2.5): of a restricted case to its own route. */
async function callIfRaised({ tx, report, input }: Work, caseId: string | undefined): Promise<void> {
  if (input.severity !== 'A1' || report.severity === 'A1') return
  await tx.execute(sql`select beside.raise_alarm('emergency', ${report.id}, ${caseId ?? null})`)
}

/** Throws `conflict` naming who decided before: one decision a report. */
export async function refuseSecond(tx: Tx, report: ReportSubject): Promise<void> {
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
  const { decision, reason, sameAs, remit = [] } = input
  refuseIf(decisionProblem(decision, report, decision === 'join_case' ? { restricted: true } : undefined))
  refuseIf(decision === 'refer_out' ? referOutProblem(remit) : undefined)
  const severity = input.severity ?? report.severity
  const other = decision === 'duplicate' ? await duplicateOf(tx, actor, report, sameAs) : undefined
  await dropProposal(tx, actor, report.id, reason)
  await writeClassification(tx, actor, report.id, { ...(await standingClassification(tx, report)), remit })
  const made = { reportId: report.id, decision, reason, severity, decidedBy: actor.id, decidedAt: at }
  await tx.insert(triageDecisionsMade).values({ ...made, sameAs: other?.id ?? null })
  await meetTriage(tx, report.id, at)
}

/** The clock of triage is met by the decision. */
export async function meetTriage(tx: Tx, reportId: string, achievedAt: Date): Promise<void> {
  const running = and(
    eq(clocks.reportId, reportId),
    eq(clocks.target, 'T2'),
    isNull(clocks.achievedAt),
    isNull(clocks.endedAt),
  )
  await tx.update(clocks).set({ achievedAt }).where(running)
}

function refuseIf(problem: string | undefined): void {
  if (problem) throw new Refusal('rule', problem)
}

import { and, eq, gt } from 'drizzle-orm'
import { messages } from '@/drizzle/schema/messages'
import { triageDecisionsMade } from '@/drizzle/schema/triage'
import type { Staff } from '@/lib/access/actor'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { classificationsOf } from './classifying'
import { duplicatesWaiting } from './duplicate-chain'
import type { ReportRow, ReportSubject } from './find'
import { ordinaryProblem, perceivesHate } from './ordinary'
import { countPerceptions } from './perceiving'
import type { Decision } from './schema'
import { answerOpinion, type Opinion, openOpinion, propose } from './second-opinion'

/**
 * Proposes that a report is ordinary anti-social behaviour (domain §3.2), in the caller's transaction. It stays in the
 * queue until a second person answers. Throws `rule` where somebody perceives hate or it is classified as harassment.
 */
export async function proposeOrdinary(tx: Tx, actor: Staff, report: ReportSubject, input: Decision): Promise<void> {
  await refuseUnlessOrdinary(tx, report)
  if (input.counterTo) throw new Refusal('rule', 'A counter-allegation gets a case of its own: open a new case.')
  const { reason, ordinarySeverity = 'C', remit = [] } = input
  const detail = { severity: ordinarySeverity, remit: remit.join(' ') }
  await propose(tx, actor, { kind: 'ordinary_asb', reportId: report.id, reason, detail })
}

/** Throws `rule` where it is not ordinary (any more): a perception or a classification may have come since it was proposed. */
export async function refuseUnlessOrdinary(tx: Tx, report: ReportSubject): Promise<void> {
  const [newest] = await classificationsOf(tx, report.id)
  const perceptions = await countPerceptions(tx, report.id)
  const problem = ordinaryProblem({ grounds: report.grounds, perceptions, classification: newest?.classification })
  if (problem) throw new Refusal('rule', problem)
  for (const other of await duplicatesWaiting(tx, report.id)) await refuseUnlessAlike(tx, other)
}

/** What is kept with it goes where it goes, so what was perceived there counts here. */
async function refuseUnlessAlike(tx: Tx, { id, grounds }: ReportRow): Promise<void> {
  if (perceivesHate({ grounds, perceptions: await countPerceptions(tx, id) }))
    throw new Refusal('rule', 'A report that repeats this one names hostility or prejudice, so neither is ordinary.')
}

/** Throws `conflict` where the reporter wrote since it was proposed: what is agreed to must be what was read. */
export async function refuseIfWrittenSince(tx: Tx, { reportId, proposedAt }: Opinion): Promise<void> {
  const since = and(eq(messages.reportId, reportId ?? ''), gt(messages.sentAt, proposedAt))
  if ((await tx.$count(messages, since)) > 0)
    throw new Refusal(
      'conflict',
      'Something new was written in the mailbox since this was proposed. Read it, and do not agree if it changes anything.',
    )
}

/** Another decision answers what was proposed with no, where another person makes it. One's own proposal falls with the decision. */
export async function dropProposal(tx: Tx, actor: Staff, reportId: string, reason: string): Promise<void> {
  const open = await openOpinion(tx, 'ordinary_asb', { reportId })
  if (open && open.proposedBy !== actor.id) await answerOpinion(tx, actor, open.id, { answer: 'refused', reason })
}

/** The decision of two: whoever proposed made it, whoever agreed is named with it. */
export async function writeOrdinary(tx: Tx, opinion: Opinion, agreedBy: string): Promise<void> {
  const { reportId, reason, detail, proposedBy } = opinion
  const severity = detail.severity === 'B' ? ('B' as const) : ('C' as const)
  const made = { reportId: reportId ?? '', decision: 'ordinary_asb' as const, reason, severity, agreedBy }
  await tx.insert(triageDecisionsMade).values({ ...made, decidedBy: proposedBy, decidedAt: now() })
}

import { eq } from 'drizzle-orm'
import { secondOpinions } from '@/drizzle/schema/classifying'
import type { Staff } from '@/lib/access/actor'
import { byId, perform } from '@/lib/access/perform'
import type { Action } from '@/lib/access/roles'
import { withActor } from '@/lib/access/with-actor'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { isId } from '@/lib/ids'
import type { SecondOpinionKind } from '@/lib/triage/perception'
import { type Answering, answerOpinion, type Opinion, type Proposal, propose } from '@/lib/triage/second-opinion'
import { declassify } from './declassifying'
import { tell } from './events'
import { type CaseSubject, lockCase } from './find'
import { findMalicious } from './malicious-finding'
import { overrideConsent } from './overriding'

/** Whose grant answers what was proposed on a case. */
export const answering: Record<Exclude<SecondOpinionKind, 'ordinary_asb'>, Action> = {
  malicious: 'case.agree',
  declassify: 'case.agree',
  lower_risk: 'risk.lower',
  override_consent: 'case.override',
}

/** What is done in the moment in which the second person agrees, in the same transaction. A kind that has none is answered elsewhere. */
type CarryOut = (tx: Tx, actor: Staff, kase: CaseSubject, opinion: Opinion) => Promise<void>
const carryingOut: Partial<Record<SecondOpinionKind, CarryOut>> = {
  declassify,
  malicious: findMalicious,
  override_consent: overrideConsent,
}

/** Whether the page that answers any proposal can answer this kind. */
export const isAnsweredHere = (kind: SecondOpinionKind): boolean => kind in carryingOut

type OnCase = Omit<Proposal, 'caseId' | 'reportId'>

/** Proposes on a locked case, and tells its timeline: for the work of a `perform`. Throws `conflict` while it waits already. */
export async function proposeOnCase(tx: Tx, actor: Staff, caseId: string, proposal: OnCase): Promise<string> {
  const id = await propose(tx, actor, { ...proposal, caseId })
  await tell(tx, actor, caseId, 'second_opinion_asked', { kind: proposal.kind, opinion: id })
  return id
}

/**
 * The second person's answer on a case; what they agree to is done in the same transaction. Throws `not-found` without the
 * grant of its kind, `rule` for one's own proposal, `conflict` for one that is answered.
 */
export async function answerOnCase(actor: Staff, caseId: string, opinionId: string, input: Answering): Promise<void> {
  const kind = await kindOf(actor, caseId, opinionId)
  await perform(actor, answering[kind], byId(caseId, lockCase), async (tx, kase) => {
    const opinion = await answerOpinion(tx, actor, opinionId, input)
    await tell(tx, actor, caseId, 'second_opinion_given', { kind, opinion: opinionId, answer: input.answer })
    if (input.answer === 'agreed') await carryingOut[kind]?.(tx, actor, kase, opinion)
  })
}

async function kindOf(actor: Staff, caseId: string, id: string): Promise<keyof typeof answering> {
  const rows = isId(id)
    ? await withActor(actor, tx => tx.select().from(secondOpinions).where(eq(secondOpinions.id, id)))
    : []
  const found = rows.find(row => row.caseId === caseId)
  if (!found || found.kind === 'ordinary_asb' || !isAnsweredHere(found.kind))
    throw new Refusal('not-found', 'We could not find that.')
  return found.kind
}

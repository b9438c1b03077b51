import { and, eq, isNull } from 'drizzle-orm'
import { consentOverrides } from '@/drizzle/schema/casework'
import { secondOpinions } from '@/drizzle/schema/classifying'
import type { Staff } from '@/lib/access/actor'
import { byId, perform } from '@/lib/access/perform'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { newId } from '@/lib/ids'
import type { ConsentPurpose } from '@/lib/people/consent'
import { personInCase } from '@/lib/people/queries'
import { keepApproachClock } from './clocks-on-demand'
import { tell } from './events'
import { lockCase } from './find'
import type { NewOverride, OverrideAnswer } from './override-schema'
import type { OverrideReason } from './police'

/**
 * Asks a second person to override what somebody agreed to or did not (domain §0 rule 7). Nothing is overridden by
 * asking. Throws `conflict` while another override of this case waits, `rule` for an alleged perpetrator.
 */
export function askOverride(actor: Staff, caseId: string, personId: string, input: NewOverride): Promise<void> {
  return perform(actor, 'consent.record', byId(caseId, lockCase), async tx => {
    const person = await personInCase(tx, caseId, personId)
    if (person.role === 'alleged_perpetrator')
      throw new Refusal(
        'rule',
        'Nobody asks the alleged perpetrator for their agreement, so there is none to override.',
      )
    if ((await tx.$count(secondOpinions, waiting(caseId))) > 0)
      throw new Refusal('conflict', 'Another override of this case waits for an answer. Have that one answered first.')
    const { purpose, reasonCode, toldFirst } = input
    const detail = { person: personId, purpose, reasonCode, toldFirst }
    const asked = { id: newId(), kind: 'override_consent' as const, caseId, reason: wholeReason(input), detail }
    await tx.insert(secondOpinions).values({ ...asked, proposedBy: actor.id, proposedAt: now() })
    await tell(tx, actor, caseId, 'second_opinion_asked', { person: personId, kind: 'override_consent' })
  })
}

/**
 * Agrees to an override, which then stands from this moment, or refuses it. Throws `not-found` without the authority,
 * `rule` for whoever asked, `conflict` when it was answered before.
 */
export async function answerOverride(actor: Staff, caseId: string, input: OverrideAnswer): Promise<void> {
  return perform(actor, 'case.override', byId(caseId, lockCase), async tx => {
    const opinion = await openOpinion(tx, caseId, input.opinion)
    if (opinion.proposedBy === actor.id)
      throw new Refusal('rule', 'You asked for this, so somebody else has to decide it.')
    const { answer, answerReason } = input
    const answered = { answer, answerReason, answeredBy: actor.id, answeredAt: now(), version: opinion.version + 1 }
    await tx.update(secondOpinions).set(answered).where(eq(secondOpinions.id, opinion.id))
    const person = opinion.detail.person ?? ''
    await tell(tx, actor, caseId, 'second_opinion_given', { person, kind: 'override_consent', answer })
    if (answer !== 'agreed') return
    await override(tx, actor, caseId, opinion)
    await keepApproachClock(tx, caseId, now())
  })
}

type Opinion = typeof secondOpinions.$inferSelect

async function override(tx: Tx, actor: Staff, caseId: string, { detail, reason, proposedBy }: Opinion) {
  const personId = detail.person ?? ''
  const purpose = detail.purpose as ConsentPurpose
  await tx.insert(consentOverrides).values({
    ...{ id: newId(), caseId, personId, purpose, reason },
    reasonCode: detail.reasonCode as OverrideReason,
    toldFirst: detail.toldFirst === 'yes',
    askedBy: proposedBy,
    authorisedBy: actor.id,
    at: now(),
  })
  await tell(tx, actor, caseId, 'consent_overridden', { person: personId, purpose })
}

const waiting = (caseId: string) =>
  and(eq(secondOpinions.caseId, caseId), eq(secondOpinions.kind, 'override_consent'), isNull(secondOpinions.answer))

async function openOpinion(tx: Tx, caseId: string, opinionId: string): Promise<Opinion> {
  const [found] = await tx
    .select()
    .from(secondOpinions)
    .where(and(eq(secondOpinions.id, opinionId), waiting(caseId)))
  if (!found) throw new Refusal('conflict', 'This was answered before. Nothing of yours was recorded.')
  return found
}

const wholeReason = ({ reason, toldFirst, whyNotTold }: NewOverride) =>
  toldFirst === 'yes' || !whyNotTold ? reason : `${reason}\n\nNot told first: ${whyNotTold}`

import { eq } from 'drizzle-orm'
import { consentShares, consents } from '@/drizzle/schema/consents'
import type { Staff } from '@/lib/access/actor'
import { byId, perform } from '@/lib/access/perform'
import { keepApproachClock } from '@/lib/cases/clocks-on-demand'
import { tell } from '@/lib/cases/events'
import { lockCase } from '@/lib/cases/find'
import { now } from '@/lib/clock/now'
import { Refusal } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { consentInCase, consentsOf } from './consent-queries'
import type { NewConsent, NewShare, Withdrawal } from './consent-schema'
import { isOutranked, shareProblem } from './consent-state'
import { personInCase } from './queries'

/** Records what somebody agreed or did not agree to: one action, dated (domain §4.3). What was said before is kept. Throws `not-found`. */
export async function recordConsent(actor: Staff, caseId: string, personId: string, input: NewConsent): Promise<void> {
  return perform(actor, 'consent.record', byId(caseId, lockCase), async tx => {
    await personInCase(tx, caseId, personId)
    notToCome(input.givenAt)
    const capacityConcern = input.capacityConcern === 'yes'
    const row = { ...input, capacityConcern, id: newId(), caseId, personId, recordedBy: actor.id, recordedAt: now() }
    await tx.insert(consents).values(row)
    await tell(tx, actor, caseId, 'consent_recorded', {
      person: personId,
      purpose: input.purpose,
      answer: input.answer,
    })
    await keepApproachClock(tx, caseId, now())
  })
}

/** They took it back: nothing more is shared from then on; who has something already is kept. Throws `conflict` the second time. */
export async function withdrawConsent(
  actor: Staff,
  caseId: string,
  consentId: string,
  input: Withdrawal,
): Promise<void> {
  return perform(actor, 'consent.record', byId(caseId, lockCase), async tx => {
    const { personId, purpose, withdrawnAt } = await consentInCase(tx, caseId, consentId)
    if (withdrawnAt) throw new Refusal('conflict', 'This was taken back before.')
    notToCome(input.withdrawnAt)
    const change = { withdrawnAt: input.withdrawnAt, withdrawnRecordedBy: actor.id }
    await tx.update(consents).set(change).where(eq(consents.id, consentId))
    await tell(tx, actor, caseId, 'consent_withdrawn', { person: personId, purpose })
    await keepApproachClock(tx, caseId, now())
  })
}

/** Records who was given what under a consent. Throws `rule` where it does not stand: no, asked later, taken back, over, said otherwise since. */
export function recordShare(actor: Staff, caseId: string, consentId: string, input: NewShare): Promise<void> {
  return perform(actor, 'consent.record', byId(caseId, lockCase), async tx => {
    const consent = await consentInCase(tx, caseId, consentId)
    notToCome(input.sharedAt)
    const theirs = (await consentsOf(tx, caseId)).filter(({ personId }) => personId === consent.personId)
    if (isOutranked(consent, theirs)) throw new Refusal('rule', 'They have since said otherwise. Ask first.')
    const problem = shareProblem(consent, input.sharedAt)
    if (problem) throw new Refusal('rule', problem)
    const row = { ...input, id: newId(), caseId, consentId, recordedBy: actor.id, recordedAt: now() }
    await tx.insert(consentShares).values(row)
    await tell(tx, actor, caseId, 'data_shared', { person: consent.personId, purpose: consent.purpose })
  })
}

function notToCome(at: Date): void {
  if (at > now()) throw new Refusal('rule', 'This time is still to come. Record it once it has happened.')
}

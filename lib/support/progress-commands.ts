import { eq } from 'drizzle-orm'
import { consentShares } from '@/drizzle/schema/consents'
import { supportOffers } from '@/drizzle/schema/support'
import type { Staff } from '@/lib/access/actor'
import { byId, perform } from '@/lib/access/perform'
import { checkUnchanged, tell } from '@/lib/cases/events'
import { lockCase } from '@/lib/cases/find'
import { localDate } from '@/lib/clock/local'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { consentsOf } from '@/lib/people/consent-queries'
import { momentOf, type Progress, progressProblem } from './progress'
import type { NewProgress } from './progress-schema'
import { type CatalogueEntry, entryOf, offerInCase, type SupportOffer } from './queries'
import { referralProblem, standingReferral } from './referral'

/**
 * Records how far what somebody accepted has come: referred, taken on, started, ended, its outcome and its cost (domain
 * §4.2). A referral is kept as data that the agency has. Throws `rule` for what they have not accepted, for days that cannot
 * be, and where something needs their agreement and none stands: the database refuses that too. Throws `conflict`.
 */
export function takeFurther(actor: Staff, caseId: string, offerId: string, input: NewProgress): Promise<void> {
  return perform(actor, 'support.decide', byId(caseId, lockCase), async tx => {
    const offer = await offerInCase(tx, caseId, offerId)
    await checkUnchanged(tx, offer, input.version, { caseId, key: 'offer', id: offerId })
    const progress = progressIn(offer, input)
    const problem = progressProblem(offer, progress, now())
    if (problem) throw new Refusal('rule', problem)
    const consentId = await refer(tx, actor, offer, progress, input)
    const change = { ...progress, consentId, version: offer.version + 1, changedBy: actor.id }
    await tx.update(supportOffers).set(change).where(eq(supportOffers.id, offerId))
    await tell(tx, actor, caseId, 'offer_taken_further', { offer: offerId, person: offer.personId })
  })
}

function progressIn(offer: SupportOffer, input: NewProgress): Progress {
  return {
    referredAt: momentOf(input.referredOn, offer.referredAt, now()),
    agencyAccepted: input.agencyAccepted === undefined ? null : input.agencyAccepted === 'yes',
    startedAt: momentOf(input.startedOn, offer.startedAt, now()),
    endedAt: momentOf(input.endedOn, offer.endedAt, now()),
    outcome: input.outcome ?? null,
    costPence: input.cost ?? null,
  }
}

/** Their agreement under which they are referred, where the thing needs one. A referral made is not made again. */
async function refer(
  tx: Tx,
  actor: Staff,
  offer: SupportOffer,
  { referredAt }: Progress,
  { passedOn }: NewProgress,
): Promise<string | null> {
  if (offer.referredAt && !referredAt)
    throw new Refusal('rule', 'They were referred: what happened stays. Record how it went on.')
  const entry = await entryOf(tx, offer.catalogueCode)
  if (!referredAt || referredAt.getTime() === offer.referredAt?.getTime() || !entry.needsConsent) return offer.consentId
  const consent = await consentFor(tx, offer, entry)
  if (localDate(consent.givenAt) > localDate(referredAt))
    throw new Refusal('rule', 'They agreed to it later than that. Nobody is referred before they agree.')
  if (!passedOn) throw new Refusal('rule', 'Say what the agency was given. It is kept with their agreement.')
  await keepShare(tx, actor, offer, { consentId: consent.id, sharedWith: entry.name, what: passedOn, at: referredAt })
  return consent.id
}

async function consentFor(tx: Tx, { caseId, personId }: SupportOffer, { name }: CatalogueEntry) {
  const consents = await consentsOf(tx, caseId)
  const consent = standingReferral(consents, personId, name, now())
  if (consent) return consent
  throw new Refusal('rule', referralProblem(consents, personId, name, now()) ?? 'Ask them first.')
}

type Share = { consentId: string; sharedWith: string; what: string; at: Date }

async function keepShare(tx: Tx, actor: Staff, { caseId, personId }: SupportOffer, { at, ...share }: Share) {
  const recorded = { id: newId(), caseId, sharedAt: at, recordedBy: actor.id, recordedAt: now() }
  await tx.insert(consentShares).values({ ...share, ...recorded })
  await tell(tx, actor, caseId, 'data_shared', { person: personId, purpose: 'refer_for_support' })
}

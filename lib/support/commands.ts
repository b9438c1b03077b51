import { eq } from 'drizzle-orm'
import { supportOffers } from '@/drizzle/schema/support'
import type { Staff } from '@/lib/access/actor'
import { byId, perform } from '@/lib/access/perform'
import { checkUnchanged, tell } from '@/lib/cases/events'
import { lockCase } from '@/lib/cases/find'
import { localDate } from '@/lib/clock/local'
import { now } from '@/lib/clock/now'
import { newId } from '@/lib/ids'
import { closures } from '@/lib/landlord/landlord'
import { personInCase } from '@/lib/people/queries'
import type { OfferDecision } from './offer'
import { askAgainOn, checkDecision, checkNotNagging, checkOwed } from './offer-rules'
import { earlierOffers, offerableEntry, offerInCase } from './queries'
import type { NewOffer, OfferAnswer } from './schema'

/**
 * Records that a named thing was offered to a victim or witness, with their answer where they gave one at once
 * (domain §4.2), and resolves with its id. Throws a `Refusal` for anybody else, for a thing that is not current, and
 * for one they have already or turned down lately.
 */
export async function offerSupport(actor: Staff, caseId: string, input: NewOffer): Promise<string> {
  const days = await closures()
  return perform(actor, 'support.offer', byId(caseId, lockCase), async tx => {
    const { role, id: personId } = await personInCase(tx, caseId, input.personId)
    checkOwed(role)
    const { code } = await offerableEntry(tx, input.catalogueCode)
    const earlier = await earlierOffers(tx, personId, code)
    checkNotNagging(earlier, localDate(now()), input.riskRose === 'yes')
    const id = newId()
    await tx.insert(supportOffers).values({ ...rowOf(input, days), id, caseId, offeredAt: now(), offeredBy: actor.id })
    await tell(tx, actor, caseId, 'offer_made', { offer: id, person: personId, decision: input.decision })
    return id
  })
}

/** Records what they said to an offer. Only this changes it: their wish to proceed never does (domain §0 rule 6). */
export async function decideOffer(actor: Staff, caseId: string, offerId: string, input: OfferAnswer): Promise<void> {
  const days = await closures()
  return perform(actor, 'support.decide', byId(caseId, lockCase), async tx => {
    const offer = await offerInCase(tx, caseId, offerId)
    await checkUnchanged(tx, offer, input.version, { caseId, key: 'offer', id: offerId })
    checkDecision(offer.decision, input.decision)
    const change = { ...answerOf(input, days), version: offer.version + 1, changedBy: actor.id }
    await tx.update(supportOffers).set(change).where(eq(supportOffers.id, offerId))
    await tell(tx, actor, caseId, 'offer_decided', {
      offer: offerId,
      person: offer.personId,
      decision: input.decision,
    })
  })
}

const rowOf = (input: NewOffer, days: string[]) => ({
  personId: input.personId,
  catalogueCode: input.catalogueCode,
  channel: input.channel,
  language: input.language,
  ...answerOf(input, days),
})

type Answer = Pick<OfferAnswer, 'decision' | 'declineReason' | 'theirWords'>

const answerOf = ({ decision, declineReason, theirWords }: Answer, days: string[]) => ({
  decision,
  decisionAt: decision === 'not_answered' ? null : now(),
  declineReason: decision === 'declined' ? declineReason : undefined,
  theirWords,
  nextOfferOn: asksAgain(decision) ? askAgainOn(now(), days) : null,
})

const asksAgain = (decision: OfferDecision) => decision === 'declined' || decision === 'deferred'

import { eq } from 'drizzle-orm'
import { supportOffers } from '@/drizzle/schema/support'
import type { Staff } from '@/lib/access/actor'
import { byId, perform } from '@/lib/access/perform'
import { checkUnchanged, tell } from '@/lib/cases/events'
import { lockCase } from '@/lib/cases/find'
import { closures } from '@/lib/landlord/landlord'
import { personInCase } from '@/lib/people/queries'
import { checkDecision } from './offer-rules'
import { answerOf, keepOffer } from './offering'
import { offerInCase } from './queries'
import type { NewOffer, OfferAnswer } from './schema'

/**
 * Records that a named thing was offered to a victim or witness, with their answer where they gave one at once
 * (domain §4.2), and resolves with its id. Throws a `Refusal` for anybody else, for a thing that is not current, and
 * for one they have already or turned down lately.
 */
export async function offerSupport(actor: Staff, caseId: string, input: NewOffer): Promise<string> {
  const days = await closures()
  return perform(actor, 'support.offer', byId(caseId, lockCase), async tx =>
    keepOffer(tx, actor, await personInCase(tx, caseId, input.personId), input, days),
  )
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

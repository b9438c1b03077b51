import { supportOffers } from '@/drizzle/schema/support'
import type { Staff } from '@/lib/access/actor'
import { tell } from '@/lib/cases/events'
import { localDate } from '@/lib/clock/local'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { newId } from '@/lib/ids'
import type { Person } from '@/lib/people/queries'
import type { OfferDecision } from './offer'
import { askAgainOn, checkMeantFor, checkNotNagging, checkOwed, checkRose, lastNo } from './offer-rules'
import { earlierOffers, offerableEntry, riskRecordOf } from './queries'
import { riskRose } from './risk-rose'
import type { NewOffer, OfferAnswer } from './schema'

/**
 * Writes that a named thing was offered, with their answer, in the unit of the caller, and resolves with its id. `days`
 * are the landlord's closures. Throws as `offerSupport` does (domain §4.2).
 */
export async function keepOffer(
  tx: Tx,
  actor: Staff,
  person: Person,
  input: NewOffer,
  days: string[],
): Promise<string> {
  checkOwed(person.role)
  const { code, audience } = await offerableEntry(tx, input.catalogueCode)
  checkMeantFor(audience)
  await checkAsking(tx, person, code, input.riskRose === 'yes')
  const id = newId()
  const { caseId } = person
  await tx.insert(supportOffers).values({ ...rowOf(input, days), id, caseId, offeredAt: now(), offeredBy: actor.id })
  await tell(tx, actor, caseId, 'offer_made', { offer: id, person: person.id, decision: input.decision })
  return id
}

/** Sooner than 20 working days after a no only where risk rose, and the record says so too (domain §4.2). */
async function checkAsking(tx: Tx, person: Person, code: string, saidRose: boolean): Promise<void> {
  const earlier = await earlierOffers(tx, person.id, code)
  const since = lastNo(earlier)
  const rose = saidRose && since !== undefined && riskRose(since, await riskRecordOf(tx, person))
  if (since) checkRose(saidRose, rose)
  checkNotNagging(earlier, localDate(now()), rose)
}

const rowOf = (input: NewOffer, days: string[]) => ({
  personId: input.personId,
  catalogueCode: input.catalogueCode,
  channel: input.channel,
  language: input.language,
  ...answerOf(input, days),
})

type Answer = Pick<OfferAnswer, 'decision' | 'declineReason' | 'theirWords'>

/** What they said, as it is kept: when, and from when the same may be offered again. */
export const answerOf = ({ decision, declineReason, theirWords }: Answer, days: string[]) => ({
  decision,
  decisionAt: decision === 'not_answered' ? null : now(),
  declineReason: decision === 'declined' ? declineReason : undefined,
  theirWords,
  nextOfferOn: asksAgain(decision) ? askAgainOn(now(), days) : null,
})

const asksAgain = (decision: OfferDecision) => decision === 'declined' || decision === 'deferred'

import { isOwedSupport, nameOrRole } from '@/lib/people/person'
import { safelyWords } from '@/lib/people/safe-contact'
import { countMade } from '@/lib/support/minimum-offers'
import { about, type CaseToWork, type StepPerson } from './case-to-work'
import type { Step } from './step'

/** The five minimum offers, to everybody whom support is owed to. */
export function offerSteps(kase: CaseToWork): Step[] {
  return kase.people.filter(person => isOwedSupport(person.role)).flatMap(person => offerStep(kase, person))
}

function offerStep(kase: CaseToWork, person: StepPerson): Step[] {
  const offers = kase.offers.filter(offer => offer.personId === person.id)
  const made = countMade(offers)
  if (made === 5) return []
  const title = `${offers.length === 0 ? 'Offer support to' : 'Offer the rest of the support to'} ${nameOrRole(person)}`
  const note = `${made} of 5 minimum offers made`
  const safely = safelyWords(person.safe)
  return [{ ...about(kase), id: `offer-${person.id}`, kind: 'offer', title, personId: person.id, safely, note }]
}

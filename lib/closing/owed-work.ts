import type { ClosingFacts, ClosingPerson } from './closing-facts'
import { at, type Owed, ofPerson } from './owed'

/** Every minimum offer, to everybody whom support is owed to (domain §4.2). */
export function* supportOwed(facts: ClosingFacts): Generator<Owed> {
  for (const person of facts.people.filter(({ missingOffers }) => missingOffers.length > 0))
    yield {
      code: 'no_offer',
      why: `Offer support to ${person.name}: ${person.missingOffers.join('; ')}`,
      href: at(facts, `/support?person=${person.id}`),
    }
}

/** An assessment of each victim since the last incident, but of nobody who could not be reached. */
export function* riskOwed(facts: ClosingFacts): Generator<Owed> {
  for (const person of facts.people.filter(one => one.victim && !one.waited && !isAssessed(one, facts)))
    yield {
      code: 'not_assessed',
      why: person.assessedAt
        ? `Assess the risk to ${person.name} again: something happened since`
        : `Assess the risk to ${person.name}`,
      href: ofPerson(facts, person, 'assessment'),
    }
}

const isAssessed = ({ assessedAt }: ClosingPerson, { lastIncidentAt }: ClosingFacts) =>
  assessedAt !== null && (lastIncidentAt === null || assessedAt >= lastIncidentAt)

/** A manager may take it on, with a reason, when deciding: it stops no proposal. */
export function* highRiskOwed(facts: ClosingFacts): Generator<Owed> {
  if (facts.proposal?.highRiskSigned) return
  for (const person of facts.people.filter(({ band }) => band === 'high'))
    yield {
      code: 'high_risk',
      why: `The risk to ${person.name} is High: assess it again, or a manager signs for it`,
      href: ofPerson(facts, person, 'assessment'),
    }
}

/** Actions and measures done, or struck out with a reason. */
export function* workOwed(facts: ClosingFacts): Generator<Owed> {
  for (const { personId, name, count } of facts.openActions)
    yield {
      code: 'open_action',
      why: `Do or strike out ${counted(count, 'action')} of the plan of ${name}`,
      href: ofPerson(facts, { id: personId }, 'plan'),
    }
  if (facts.openMeasures > 0)
    yield {
      code: 'open_action',
      why: `See ${counted(facts.openMeasures, 'safety measure')} through, or strike out what is not needed`,
      href: at(facts, '#care'),
    }
}

const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`

import { localDate } from '@/lib/clock/local'
import {
  type ClosingFacts,
  type ClosingPerson,
  type Objection,
  quietWorkingDays,
  withoutFinding,
  workingDaysBetween,
} from './closing-facts'

/** Something to be done before a case can be closed, where it is done, and which condition of the database it is. */
export type Owed = { code: OwedCode; why: string; href: string }
export const owedCodes = [
  'not_proposed',
  'objection',
  'time_to_object',
  'no_offer',
  'not_told',
  'answer_not_told',
  'perpetrator_not_told',
  'too_soon',
  'not_assessed',
  'wish',
  'wait',
  'reason',
  'open_action',
  'high_risk',
  'no_finding',
  'another',
] as const
export type OwedCode = (typeof owedCodes)[number]

const at = ({ caseId }: ClosingFacts, path: string) => `/staff/cases/${caseId}${path}`
const ofPerson = (facts: ClosingFacts, { id }: { id: string }, path: string) => at(facts, `/people/${id}/${path}`)

/**
 * Everything that stands in the way of proposing to close, with where it is met (domain §3.11, §4.2). What depends on what is
 * proposed is asked once it is known. That somebody did not help us is none of them (S9).
 */
export function* unmetForProposing(facts: ClosingFacts): Generator<Owed> {
  yield* supportOwed(facts)
  yield* riskOwed(facts)
  yield* workOwed(facts)
  if (facts.proposal) yield* reasonOwed(facts)
}

/** Everything that stands in the way of closing: what was owed when it was proposed is owed when it is decided. */
export function* unmetForClosing(facts: ClosingFacts): Generator<Owed> {
  if (!facts.proposal) yield { code: 'not_proposed', why: 'Closing has not been proposed', href: at(facts, '/closure') }
  yield* unmetForProposing(facts)
  yield* highRiskOwed(facts)
  yield* stillToCome(facts)
}

/** What can only be done once it is proposed: to tell them, the time to disagree, and answers to whoever did. */
export function* stillToCome(facts: ClosingFacts): Generator<Owed> {
  yield* tellingOwed(facts)
  yield* objectionsOwed(facts)
  yield* timeOwed(facts)
}

/** Whoever proposed, and whoever works on the case, do not decide on it (domain §3.11). */
export function* decidedByAnother({ caseId, actor, proposal }: ClosingFacts): Generator<Owed> {
  const href = `/staff/cases/${caseId}/closure`
  if (!actor.decides) yield { code: 'another', why: 'A manager decides this', href }
  else if (proposal?.proposedBy === actor.id)
    yield { code: 'another', why: 'You proposed it: somebody else decides', href }
  else if (actor.works) yield { code: 'another', why: 'You work on this case: somebody else decides', href }
}

function* supportOwed(facts: ClosingFacts): Generator<Owed> {
  for (const person of facts.people.filter(({ missingOffers }) => missingOffers.length > 0))
    yield {
      code: 'no_offer',
      why: `Offer support to ${person.name}: ${person.missingOffers.join('; ')}`,
      href: at(facts, `/support?person=${person.id}`),
    }
}

function* riskOwed(facts: ClosingFacts): Generator<Owed> {
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
function* highRiskOwed(facts: ClosingFacts): Generator<Owed> {
  if (facts.proposal?.highRiskSigned) return
  for (const person of facts.people.filter(({ band }) => band === 'high'))
    yield {
      code: 'high_risk',
      why: `The risk to ${person.name} is High: assess it again, or a manager signs for it`,
      href: ofPerson(facts, person, 'assessment'),
    }
}

function* workOwed(facts: ClosingFacts): Generator<Owed> {
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

function* reasonOwed(facts: ClosingFacts): Generator<Owed> {
  const { proposal, people } = facts
  if (!proposal) return
  const href = at(facts, '/closure')
  if (!facts.hasFinding && !withoutFinding.includes(proposal.reason))
    yield { code: 'no_finding', why: 'Record what we found', href: at(facts, '/finding') }
  if (proposal.reason === 'staff_conduct_outcome' && !facts.restricted)
    yield { code: 'reason', why: 'This reason is for restricted cases only', href }
  if (proposal.reason === 'no_contact_after_attempts' && !people.some(({ waited }) => waited))
    yield { code: 'wait', why: 'Nobody has been waited for after three attempts', href: at(facts, '/contacts') }
  if (proposal.reason === 'victim_does_not_wish_action')
    for (const person of people.filter(({ victim, wish }) => victim && !wantsNothing.includes(wish)))
      yield {
        code: 'wish',
        why: `${person.name} has not said that they want no action`,
        href: ofPerson(facts, person, 'wish'),
      }
  if (facts.perpetratorNotified && !hearsOfIt.includes(proposal.perpetratorTold))
    yield {
      code: 'perpetrator_not_told',
      why: 'The alleged perpetrator was spoken to: tell them that it ends, or say why that is not safe',
      href,
    }
  yield* quietOwed(facts)
}
const wantsNothing: readonly string[] = ['support_only', 'no', 'withdrawn']
const hearsOfIt: readonly string[] = ['told', 'not_safe_to_tell']

function* quietOwed(facts: ClosingFacts): Generator<Owed> {
  const { proposal, lastIncidentAt, closures } = facts
  if (!proposal || !lastIncidentAt) return
  const href = at(facts, '/incidents')
  const quiet = workingDaysBetween(localDate(lastIncidentAt), localDate(proposal.proposedAt), closures)
  if (lastIncidentAt > proposal.proposedAt)
    yield { code: 'too_soon', why: 'Something happened after closing was proposed', href }
  else if (!proposal.nothingMore && quiet < quietWorkingDays)
    yield {
      code: 'too_soon',
      why: `Something happened less than ${quietWorkingDays} working days before: wait, or say that nothing more can be done, and why`,
      href,
    }
}

function* tellingOwed(facts: ClosingFacts): Generator<Owed> {
  if (!facts.proposal) return
  for (const person of facts.people.filter(one => !isTold(one)))
    yield {
      code: 'not_told',
      why: `Tell ${person.name} safely that we plan to close, and what their rights are`,
      href: at(facts, `/closure/tellings/${person.id}`),
    }
}

/** Spoken with, or written to where that is safe, with their rights; or there is a reason why not. */
function isTold({ told, waited }: ClosingPerson): boolean {
  if (!told) return false
  if (told.outcome === 'not_reached') return waited
  return told.outcome === 'not_safe_to_tell' ? told.hasNote : told.rightsGiven
}

function* objectionsOwed(facts: ClosingFacts): Generator<Owed> {
  for (const objection of facts.objections) {
    if (objection.answer !== 'not_upheld')
      yield {
        code: 'objection',
        why: 'Somebody disagrees: a manager answers first',
        href: at(facts, '/closure/objections'),
      }
    else if (!facts.people.some(person => heardAnswer(person, objection)))
      yield {
        code: 'answer_not_told',
        why: 'Tell whoever disagreed what was answered, and how to complain',
        href: at(facts, '/closure#tellings'),
      }
  }
}

const heardAnswer = ({ id, told }: ClosingPerson, { personId, answeredAt }: Objection) =>
  told !== null && answeredAt !== null && told.at >= answeredAt && (personId === null || personId === id)

/** Nobody waits for a day that they have no use for. */
function* timeOwed(facts: ClosingFacts): Generator<Owed> {
  const { proposal, today, people } = facts
  if (!proposal || proposal.objectBy < today || people.every(({ told }) => told?.agrees === true)) return
  yield {
    code: 'time_to_object',
    why: `They may disagree until the end of ${proposal.objectBy}`,
    href: at(facts, '/closure'),
  }
}

const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`

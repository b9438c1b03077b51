import { localDate } from '@/lib/clock/local'
import { type ClosingFacts, quietWorkingDays, withoutFinding, workingDaysBetween } from './closing-facts'
import { at, type Owed, ofPerson } from './owed'

/** What the reason that was chosen rests on, and the quiet before it. */
export function* reasonOwed(facts: ClosingFacts): Generator<Owed> {
  const { proposal, people } = facts
  if (!proposal) return
  const href = at(facts, '/closure')
  if (!facts.hasFinding && !withoutFinding.includes(proposal.reason))
    yield { code: 'no_finding', why: 'Record what we found', href: at(facts, '/finding') }
  if (proposal.reason === 'staff_conduct_outcome' && !facts.restricted)
    yield { code: 'reason', why: 'This reason is for restricted cases only', href }
  if (proposal.reason === 'no_contact_after_attempts' && !people.some(({ waited }) => waited))
    yield { code: 'wait', why: 'Nobody has been waited for after three attempts', href: at(facts, '/contacts') }
  yield* wishOwed(facts)
  yield* perpetratorOwed(facts)
  yield* quietOwed(facts)
}

function* wishOwed(facts: ClosingFacts): Generator<Owed> {
  if (facts.proposal?.reason !== 'victim_does_not_wish_action') return
  for (const person of facts.people.filter(({ victim, wish }) => victim && !wantsNothing.includes(wish)))
    yield {
      code: 'wish',
      why: `${person.name} has not said that they want no action`,
      href: ofPerson(facts, person, 'wish'),
    }
}
const wantsNothing: readonly string[] = ['support_only', 'no', 'withdrawn']

function* perpetratorOwed(facts: ClosingFacts): Generator<Owed> {
  if (facts.perpetratorNotified && facts.proposal && !hearsOfIt.includes(facts.proposal.perpetratorTold))
    yield {
      code: 'perpetrator_not_told',
      why: 'The alleged perpetrator was spoken to: tell them that it ends, or say why that is not safe',
      href: at(facts, '/closure'),
    }
}
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

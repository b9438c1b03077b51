import type { ClosingFacts, ClosingPerson, Objection } from './closing-facts'
import { at, type Owed } from './owed'

/** That each of them is told, with their rights. */
export function* tellingOwed(facts: ClosingFacts): Generator<Owed> {
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

/** An answer to whoever disagrees, and that they are told of it. */
export function* objectionsOwed(facts: ClosingFacts): Generator<Owed> {
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
export function* timeOwed(facts: ClosingFacts): Generator<Owed> {
  const { proposal, today, people } = facts
  if (!proposal || proposal.objectBy < today || people.every(({ told }) => told?.agrees === true)) return
  yield {
    code: 'time_to_object',
    why: `They may disagree until the end of ${proposal.objectBy}`,
    href: at(facts, '/closure'),
  }
}

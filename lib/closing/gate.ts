import type { ClosingFacts } from './closing-facts'
import { at, type Owed } from './owed'
import { reasonOwed } from './owed-reason'
import { objectionsOwed, tellingOwed, timeOwed } from './owed-telling'
import { highRiskOwed, riskOwed, supportOwed, workOwed } from './owed-work'

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

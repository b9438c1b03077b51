import { decidedByAnother, unmetForClosing, unmetForProposing } from '@/lib/closing/gate'
import { isSupportOnly, mayInvestigate, type StageFacts, victimsOf } from './stage'

/** Something to be done before a case can move, and where it is done. */
export type Unmet = { why: string; href: string }
export type Guard = (facts: StageFacts) => Iterable<Unmet>

const at = ({ id }: StageFacts, path: string) => `/staff/cases/${id}${path}`
const ofPerson = (facts: StageFacts, personId: string, path: string) => at(facts, `/people/${personId}/${path}`)

export function* firstContact(facts: StageFacts) {
  if (!facts.firstContactMade) yield { why: 'Make first contact', href: at(facts, '/contacts') }
}

/** Somebody who did not want to be asked has a record too (domain §3.5). */
export function* assessedAndPlanned(facts: StageFacts) {
  const victims = victimsOf(facts)
  if (victims.length === 0)
    yield { why: 'No victim is known yet: add whom this happened to', href: at(facts, '/people') }
  for (const { id, name, assessed, planGiven } of victims) {
    if (!assessed) yield { why: `Assess the risk to ${name}`, href: ofPerson(facts, id, 'assessment') }
    if (!planGiven) yield { why: `Give ${name} their action plan`, href: ofPerson(facts, id, 'plan') }
  }
}

/** Support only, not yet, or not asked: the case then goes on as support, and nobody is pressed (domain §0 rule 6). */
export function* wishToInvestigate(facts: StageFacts) {
  if (mayInvestigate(facts)) return
  const why = isSupportOnly(facts)
    ? (name: string) => `${name} does not want us to investigate: go on with support instead`
    : (name: string) => `${name} has not said that they want us to go on`
  for (const { id, name } of victimsOf(facts)) yield { why: why(name), href: ofPerson(facts, id, 'wish') }
}

export function* findingMade(facts: StageFacts) {
  if (!facts.hasFinding) yield { why: 'Record what we found', href: at(facts, '/finding') }
}

export function* actionsSettled(facts: StageFacts) {
  for (const { personId, name, count } of facts.openActions) {
    const actions = count === 1 ? '1 action' : `${count} actions`
    yield { why: `Do or strike out ${actions} of the plan of ${name}`, href: ofPerson(facts, personId, 'plan') }
  }
}

/** Everything that closing asks for before it is proposed (domain §3.11). That somebody did not help us is none of it. */
export function* readyToClose({ closing }: StageFacts) {
  yield* unmetForProposing({ ...closing, proposal: null })
}

export function* manager(facts: StageFacts) {
  if (!facts.actor.decides) yield { why: 'A manager decides this', href: at(facts, '#stage') }
}

/** Whoever proposes, or works on the case, does not decide, manager or not (domain §3.11). */
export function* anotherThanProposed({ closing }: StageFacts) {
  yield* decidedByAnother(closing)
}

/** What was owed when it was proposed is owed when it is decided. */
export function* mayClose({ closing }: StageFacts) {
  yield* decidedByAnother(closing)
  yield* unmetForClosing(closing)
}

/** A wrong closure, or new evidence within three months. A new incident is a new, linked case (domain §0 rule 12, §3.11). */
export function* mayReopen(facts: StageFacts) {
  yield* manager(facts)
  if (facts.reopening === 'objection_upheld' && !facts.challengeUpheld)
    yield { why: 'No objection was upheld since it was closed', href: at(facts, '/closure/objections') }
  if (facts.reopening === 'new_evidence' && isLongClosed(facts))
    yield {
      why: 'It was closed more than three months ago: new evidence opens a new, linked case',
      href: '/staff/reports/new',
    }
}

const threeMonths = 92 * 86_400_000
const isLongClosed = ({ closedAt, now }: StageFacts) =>
  closedAt !== null && now.getTime() - closedAt.getTime() > threeMonths

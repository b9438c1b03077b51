import { isOwedSupport, nameOrRole } from '@/lib/people/person'
import { mayBeContacted, okBy, safelyWords } from '@/lib/people/safe-contact'
import { about, type CaseToWork, personOf, type Running, running, type StepPerson } from './case-to-work'
import type { Step } from './step'

/** Whom to reach: first contact (T3), witnesses (T6), the alleged perpetrator once it is permitted (T7), a wait (T14), and who wants nothing done (K1). */
export function contactSteps(kase: CaseToWork, now: Date): Step[] {
  return [
    ...running(kase, ['T3'], now).map(found => firstContactStep(kase, found)),
    ...running(kase, ['T6'], now).map(found => witnessStep(kase, found)),
    ...running(kase, ['T7'], now).map(found => approachStep(kase, found)),
    ...running(kase, ['T14'], now).map(found => waitStep(kase, found)),
    ...running(kase, ['K1'], now).map(found => checkInStep(kase, found)),
  ]
}

function firstContactStep(kase: CaseToWork, { clock, reading }: Running): Step {
  const person = whomToContact(kase.people, clock.reportId)
  const verb = reading.state === 'attempted' ? 'Try again to reach' : 'Make first contact with'
  return {
    ...of(kase, { clock, reading }, person),
    id: `contact-${clock.id}`,
    title: `${verb} ${person ? nameOrRole(person) : 'whoever told us'}`,
  }
}

function witnessStep(kase: CaseToWork, found: Running): Step {
  const person = personOf(kase, found.clock.personId)
  const verb = found.reading.state === 'attempted' ? 'Try again to reach' : 'Contact'
  return { ...of(kase, found, person), title: `${verb} ${who(person)}` }
}

function approachStep(kase: CaseToWork, found: Running): Step {
  const person = kase.people.find(({ role }) => role === 'alleged_perpetrator')
  const note = 'It is permitted now: every victim is assessed and has agreed, or is overridden. Read the plan first.'
  return { ...of(kase, found), personId: person?.id, title: 'Speak to the alleged perpetrator', note }
}

function waitStep(kase: CaseToWork, found: Running): Step {
  const person = personOf(kase, found.clock.personId)
  const note = 'Three attempts were made. Nothing is proposed to be closed before this date.'
  return { ...of(kase, found, person), kind: 'wait', title: `Write safely to ${who(person)}, and wait`, note }
}

function checkInStep(kase: CaseToWork, found: Running): Step {
  const person = personOf(kase, found.clock.personId)
  const note = 'They want nothing done about it. Ask how they are, and whether there is anything they would like.'
  return { ...of(kase, found, person), title: `Check in with ${who(person)}`, note }
}

const who = (person: StepPerson | undefined) => (person ? nameOrRole(person) : 'them')

const of = (kase: CaseToWork, { clock, reading }: Running, person?: StepPerson) => ({
  ...about(kase),
  id: `clock-${clock.id}`,
  kind: 'contact' as const,
  target: clock.target,
  clockId: clock.id,
  personId: person?.id,
  safely: person && safelyWords(person.safe),
  reading,
})

/** Whoever can be reached comes first, and among them whom support is owed to. Never the alleged perpetrator. */
function whomToContact(people: readonly StepPerson[], reportId: string | null) {
  const told = people.filter(({ role }) => mayBeContacted(role))
  const theirs = told.filter(person => !reportId || person.reportId === reportId)
  const among = theirs.length > 0 ? theirs : told
  const rank = ({ role, safe }: StepPerson) => (safe && okBy(safe).length > 0 ? 0 : 2) + (isOwedSupport(role) ? 0 : 1)
  return [...among].sort((a, b) => rank(a) - rank(b))[0]
}

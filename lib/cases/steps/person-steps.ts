import { isChildAge } from '@/lib/people/age'
import { nameOrRole } from '@/lib/people/person'
import { mayBeContacted, safelyWords } from '@/lib/people/safe-contact'
import { about, type CaseToWork, personOf, type Running, running, type StepPerson } from './case-to-work'
import type { Step } from './step'

/** What is owed to each person: to be assessed (T4, T12), to have a plan (T5), safeguarding (T13), an interpreter. */
export function personSteps(kase: CaseToWork, now: Date): Step[] {
  return [
    ...running(kase, ['T4'], now).map(found => interviewStep(kase, found)),
    ...running(kase, ['T12'], now).map(found =>
      step(kase, found, 'assess', whose => `Assess the risk to ${whose} again`),
    ),
    ...running(kase, ['T5'], now).map(found =>
      step(kase, found, 'plan', whose => `Agree an action plan with ${whose}`),
    ),
    ...running(kase, ['T13'], now).map(found => safeguardingStep(kase, found)),
    ...kase.people.filter(person => needsInterpreter(kase, person)).map(person => interpreterStep(kase, person)),
  ]
}

const welfareFirst =
  'They have not told us themselves. Begin with a general welfare contact that could have come from anybody, and never say that somebody told us.'

function interviewStep(kase: CaseToWork, found: Running): Step {
  const person = personOf(kase, found.clock.personId)
  return {
    ...step(kase, found, 'assess', whose => `Interview ${whose}, assess the risk`),
    ...(person && wasToldOf(kase, person) && { note: welfareFirst }),
  }
}

/** Somebody else told of them and they do not know it: whatever we say first must not point to whoever did (domain §9, S1). */
const wasToldOf = ({ people }: CaseToWork, { role, reportId, safe }: StepPerson) =>
  role === 'victim' && !safe && people.some(one => one.role === 'witness' && one.reportId === reportId)

function step(kase: CaseToWork, { clock, reading }: Running, kind: Step['kind'], title: (who: string) => string): Step {
  const person = personOf(kase, clock.personId)
  return {
    ...about(kase),
    id: `clock-${clock.id}`,
    kind,
    title: title(person ? nameOrRole(person) : 'them'),
    target: clock.target,
    clockId: clock.id,
    personId: person?.id,
    safely: person && safelyWords(person.safe),
    reading,
  }
}

/** About the child where there is one, else about a victim of the report that was flagged. */
function safeguardingStep(kase: CaseToWork, found: Running): Step {
  const of = (person: StepPerson) => person.reportId === found.clock.reportId
  const theirs = kase.people.filter(person => mayBeContacted(person.role) && of(person))
  const person =
    personOf(kase, found.clock.personId) ??
    theirs.find(({ ageBand }) => isChildAge(ageBand)) ??
    theirs.find(({ role }) => role === 'victim')
  const title = () => 'Decide on a safeguarding referral'
  return { ...step(kase, found, 'safeguarding', title), personId: person?.id, note: 'The same day where it can be.' }
}

function needsInterpreter({ interpreters }: CaseToWork, { id, role, safe }: StepPerson): boolean {
  if (!interpreters || !safe?.language || !mayBeContacted(role)) return false
  return !interpreters.some(({ personId, cancelledAt }) => personId === id && !cancelledAt)
}

function interpreterStep(kase: CaseToWork, person: StepPerson): Step {
  return {
    ...about(kase),
    id: `interpreter-${person.id}`,
    kind: 'interpreter',
    title: `Book an interpreter for ${nameOrRole(person)}`,
    personId: person.id,
    note: `${person.safe?.language}. Never a relative, never a child.`,
  }
}

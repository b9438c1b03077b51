import { nameOrRole } from '@/lib/people/person'
import { safelyWords } from '@/lib/people/safe-contact'
import { about, type CaseToWork, personOf, type Running, running } from './case-to-work'
import type { Step } from './step'

/** What closing asks for: a check four weeks after (T16), which is the officer's, also when the case is closed. */
export function checkSteps(kase: CaseToWork, now: Date): Step[] {
  if (kase.status !== 'closed') return []
  return running(kase, ['T16'], now).map(found => checkStep(kase, found))
}

function checkStep(kase: CaseToWork, found: Running): Step {
  const person = personOf(kase, found.clock.personId)
  return {
    ...stepOf(kase, found, `Ask how ${person ? nameOrRole(person) : 'they'} ${person ? 'is' : 'are'}, four weeks on`),
    kind: 'check',
    personId: person?.id,
    safely: person && safelyWords(person.safe),
  }
}

const titles = {
  T15: 'Decide on closing',
  O1: 'Answer an objection to closing',
  L1: 'Answer a request to look again',
} as const

/** What a manager owes: to decide on closing (T15), and to answer whoever disagrees (O1) or asks to look again (L1). */
export function decidingSteps(kase: CaseToWork, now: Date): Step[] {
  const targets = ['T15', 'O1', 'L1'] as const
  return targets.flatMap(target => running(kase, [target], now).map(found => stepOf(kase, found, titles[target])))
}

/** Whom a colleague asks how we did (T17), who did not work on the case: no name is on the list of Today. */
export function surveySteps(kase: CaseToWork, now: Date): Step[] {
  if (kase.status !== 'closed') return []
  return running(kase, ['T17'], now).map(found => ({
    ...stepOf(kase, found, 'Ask somebody how we did'),
    kind: 'survey',
    ...(found.clock.personId && { personId: found.clock.personId }),
  }))
}

const stepOf = (kase: CaseToWork, { clock, reading }: Running, title: string): Step => ({
  ...about(kase),
  id: `clock-${clock.id}`,
  kind: clock.target === 'T15' ? 'closing' : 'challenge',
  title,
  target: clock.target,
  clockId: clock.id,
  reading,
})

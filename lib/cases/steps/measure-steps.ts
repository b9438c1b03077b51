import { type ClockReading, clockState } from '@/lib/cases/clock-state'
import { nameOrRole } from '@/lib/people/person'
import { safelyWords } from '@/lib/people/safe-contact'
import { isClockOf, isOpenMeasure, managerContact, measureDueAt, measureWords } from '@/lib/support/measure'
import { about, type CaseToWork, personOf, type StepClock, type StepMeasure } from './case-to-work'
import type { Step } from './step'

/** Each safety measure that is neither done nor struck out, by its own clock where it is urgent, else by its day. */
export function measureSteps(kase: CaseToWork, now: Date): Step[] {
  return (kase.measures ?? []).filter(isOpenMeasure).map(measure => measureStep(kase, measure, now))
}

function measureStep(kase: CaseToWork, measure: StepMeasure, now: Date): Step {
  const person = personOf(kase, measure.personId)
  const clock = kase.clocks.find(one => isClockOf(measure, one))
  return {
    ...about(kase),
    ...{ id: `measure-${measure.id}`, kind: 'measure', personId: measure.personId },
    title: `${measureWords(measure)}: ${person ? nameOrRole(person) : 'them'}`,
    safely: person && safelyWords(person.safe),
    note: noteOf(measure),
    reading: readingOf(measure, clock, now),
    ...(clock && { target: clock.target, clockId: clock.id }),
  }
}

const readingOf = (measure: StepMeasure, clock: StepClock | undefined, now: Date): ClockReading =>
  clockState(clock ?? { dueAt: measureDueAt(measure) }, now)

const noteOf = ({ kind, orderedAt }: StepMeasure): string | undefined => {
  if (kind === managerContact) return 'It happened to them at work. Ask first whether that manager is safe for them.'
  return orderedAt ? 'Ordered' : 'Not ordered yet'
}

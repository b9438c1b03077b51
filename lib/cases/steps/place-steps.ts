import { about, type CaseToWork, running } from './case-to-work'
import type { Step, StepKind } from './step'

/** What is to be put right at the place within hours: graffiti (T9) and an urgent security repair (T10). A measure for one person is a step of its own. */
export function placeSteps(kase: CaseToWork, now: Date): Step[] {
  return [
    ...stepsOf(kase, 'T9', 'graffiti', 'Photograph the graffiti, then have it removed', now),
    ...stepsOf(kase, 'T10', 'repair', 'See that the urgent security repair is done', now),
  ]
}

/** What a manager owes to a case: to review it (T11), and to ask why it is so old (T18). */
export function reviewSteps(kase: CaseToWork, now: Date): Step[] {
  if (kase.status === 'closed') return []
  return [
    ...stepsOf(kase, 'T11', 'review', 'Review this case', now),
    ...stepsOf(kase, 'T18', 'review', 'Ask why this case is so old', now),
  ]
}

function stepsOf(
  kase: CaseToWork,
  target: 'T9' | 'T10' | 'T11' | 'T18',
  kind: StepKind,
  title: string,
  now: Date,
): Step[] {
  const ofCase = running(kase, [target], now).filter(({ clock }) => !clock.personId)
  return ofCase.map(({ clock, reading }) => ({
    ...about(kase),
    ...{ id: `clock-${clock.id}`, kind, title, target, clockId: clock.id, reading },
  }))
}

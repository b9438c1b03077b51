import type { CaseEventKind } from './case'
import { type Say, who } from './timeline-said'

/** What closing a case, and what comes after, write on a timeline. */
export const closingWords = {
  closure_proposed: () => ({ kind: 'decision', heading: 'Closing was proposed' }),
  told_of_closure: (file, { person }) => ({
    kind: 'contact',
    heading: `Told that we plan to close: ${who(file, person)}`,
  }),
  challenged: () => ({ kind: 'safety', heading: 'Somebody disagreed' }),
  challenge_answered: () => ({ kind: 'decision', heading: 'A disagreement was answered' }),
  checked_afterwards: (file, { person }) => ({
    kind: 'contact',
    heading: `Checked after closing: ${who(file, person)}`,
  }),
  survey_settled: () => undefined,
} satisfies Partial<Record<CaseEventKind, Say>>

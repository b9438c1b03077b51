import type { CaseEventKind } from './case'
import { type Say, who } from './timeline-said'

/** What patterns, and the right to a Case Review, write on a timeline. */
export const patternWords = {
  /** Whoever is shut out of the other record is not told that there is one. */
  pattern_answered: () => undefined,
  review_right_told: (file, { person }) => ({
    kind: 'decision',
    heading: `Told of the ASB Case Review: ${who(file, person)}`,
  }),
} satisfies Partial<Record<CaseEventKind, Say>>

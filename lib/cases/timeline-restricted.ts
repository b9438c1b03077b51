import type { CaseEventKind } from './case'
import { type Say, who } from './timeline-said'

/** What restricting a case, keeping colleagues safe and keeping a name apart write on a timeline. Conduct: that it is, never what it found. */
export const restrictedWords = {
  restricted: () => ({ kind: 'safety', heading: 'Restricted to a small group' }),
  let_in: () => ({ kind: 'safety', heading: 'A colleague was let in' }),
  let_in_ended: () => ({ kind: 'safety', heading: 'A colleague is no longer let in' }),
  conduct_opened: () => ({ kind: 'decision', heading: 'A conduct process is under way' }),
  conduct_ended: () => ({ kind: 'decision', heading: 'The conduct process ended' }),
  instruction_decided: () => ({ kind: 'safety', heading: 'Decided who must not be sent to the home' }),
  instruction_lifted: () => ({ kind: 'safety', heading: 'An instruction not to send somebody was lifted' }),
  identity_limited: (file, { person }) => ({
    kind: 'safety',
    heading: `Kept to a few who they are: ${who(file, person)}`,
  }),
  marker_proposed: () => ({ kind: 'safety', heading: 'A warning marker was proposed' }),
  marker_decided: (_, { decision }) => ({
    kind: 'decision',
    heading:
      decision === 'not_needed'
        ? 'Nobody needs a warning marker: why stands in a note'
        : 'A warning marker was decided',
  }),
  marker_ended: () => ({ kind: 'safety', heading: 'A warning marker ended' }),
} satisfies Partial<Record<CaseEventKind, Say>>

import type { CaseEventKind } from './case'
import type { Say } from './timeline-said'

/** What a case file that leaves the house writes on a timeline. */
export const caseFileWords = {
  file_asked: () => ({ kind: 'decision', heading: 'A copy of the case file was asked for' }),
  file_agreed: () => ({ kind: 'decision', heading: 'A second person agreed to the case file' }),
  file_ready: () => ({ kind: 'decision', heading: 'The case file is ready' }),
  file_opened: () => ({ kind: 'safety', heading: 'The case file was taken out' }),
} satisfies Partial<Record<CaseEventKind, Say>>

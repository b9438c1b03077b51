import type { CaseEventKind } from './case'
import { type Say, who } from './timeline-said'

/** What support writes on a timeline besides offers and their answers. */
export const supportWords = {
  offer_taken_further: (file, { person }) => ({ kind: 'support', heading: `Support for ${who(file, person)} went on` }),
  measure_asked: (file, { person }) => ({
    kind: 'support',
    heading: `A safety measure was asked for: ${who(file, person)}`,
  }),
  measure_ordered: (file, { person }) => ({
    kind: 'support',
    heading: `A safety measure was ordered: ${who(file, person)}`,
  }),
  measure_done: (file, { person }) => ({ kind: 'support', heading: `A safety measure was done: ${who(file, person)}` }),
  measure_struck_out: (file, { person }) => ({
    kind: 'support',
    heading: `A safety measure was struck out: ${who(file, person)}`,
  }),
  witness_chose: (file, { person }) => ({
    kind: 'decision',
    heading: `${who(file, person)} chose how to help as a witness`,
  }),
  summary_given: (file, { person }) => ({
    kind: 'support',
    heading: `A page of what was offered was given to ${who(file, person)}`,
  }),
  checked_in: (file, { person }) => ({ kind: 'contact', heading: `Checked in with ${who(file, person)}` }),
  check_ins_stopped: (file, { person }) => ({
    kind: 'support',
    heading: `${who(file, person)} asked us not to check in`,
  }),
} satisfies Partial<Record<CaseEventKind, Say>>

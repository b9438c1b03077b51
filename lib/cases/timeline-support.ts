import { measureWords } from '@/lib/support/measure'
import type { CaseEventKind } from './case'
import type { CaseFile } from './file'
import { type Say, who } from './timeline-said'

/** What support writes on a timeline besides offers and their answers. */
export const supportWords = {
  offer_taken_further: (file, { person }) => ({ kind: 'support', heading: `Support for ${who(file, person)} went on` }),
  measure_asked: (file, { person, measure }) => ({
    kind: 'support',
    heading: `A safety measure was asked for: ${who(file, person)}`,
    body: whatOf(file, measure),
  }),
  measure_ordered: (file, { person, measure }) => ({
    kind: 'support',
    heading: `A safety measure was ordered: ${who(file, person)}`,
    body: whatOf(file, measure),
  }),
  measure_done: (file, { person, measure }) => ({
    kind: 'support',
    heading: `A safety measure was done: ${who(file, person)}`,
    body: whatOf(file, measure),
  }),
  measure_struck_out: (file, { person, measure }) => ({
    kind: 'support',
    heading: `A safety measure was struck out: ${who(file, person)}`,
    body: whatOf(file, measure),
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

function whatOf({ measures }: CaseFile, id: string | undefined): string | undefined {
  const measure = measures.find(one => one.id === id)
  return measure && measureWords(measure)
}

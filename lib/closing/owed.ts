import type { ClosingFacts } from './closing-facts'

/** Something to be done before a case can be closed, where it is done, and which condition of the database it is. */
export type Owed = { code: OwedCode; why: string; href: string }
export const owedCodes = [
  'not_proposed',
  'objection',
  'time_to_object',
  'no_offer',
  'not_told',
  'answer_not_told',
  'perpetrator_not_told',
  'too_soon',
  'not_assessed',
  'wish',
  'wait',
  'reason',
  'open_action',
  'high_risk',
  'no_finding',
  'another',
] as const
export type OwedCode = (typeof owedCodes)[number]

/** A place of the case, and of one of its people. */
export const at = ({ caseId }: Pick<ClosingFacts, 'caseId'>, path: string) => `/staff/cases/${caseId}${path}`
export const ofPerson = (facts: ClosingFacts, { id }: { id: string }, path: string) =>
  at(facts, `/people/${id}/${path}`)

/**
 * Lists that are data (domain §2, §3): the codes are stable, the words have versions, and an answer keeps the words it was
 * given to.
 */
export const lists = [
  'incident_types',
  'characteristics',
  'perpetrator_types',
  'mate_crime_indicators',
  'risk_questions',
  'risk_overrides',
  'safeguarding_questions',
  'targets',
  'closure_reasons',
  'measures',
  'witness_choices',
  'survey_questions',
  'control_measures',
] as const
export type List = (typeof lists)[number]

/** One entry: a code that never changes its meaning, and the words of this version. */
export type ListItem = { code: string; words: string } & Record<string, unknown>

/** What repeats (domain §3.9): the same victim, household, place, block or alleged perpetrator, or several victims naming one. */
export const patternKinds = [
  'repeat_victim',
  'repeat_household',
  'repeat_place',
  'repeat_block',
  'repeat_perpetrator',
  'multiple_victims',
] as const
export type PatternKind = (typeof patternKinds)[number]

/** How sure a match is: the same value, or one spelt or sounding nearly the same. */
export const matchStrengths = ['exact', 'near'] as const
export type MatchStrength = (typeof matchStrengths)[number]

export const patternAnswers = ['accepted', 'rejected'] as const
export type PatternAnswer = (typeof patternAnswers)[number]

/** Whom a keyed hash of a report is about. `unknown`: kept before this was told apart. */
export const printSubjects = ['teller', 'place', 'alleged_perpetrator', 'unknown'] as const
export type PrintSubject = (typeof printSubjects)[number]

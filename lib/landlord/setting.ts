/** The settings of the house whose changes are kept with what they were before. */
export const changedParts = [
  'landlord',
  'look',
  'closure-day',
  'bank-holidays',
  'target',
  'catalogue',
  'template',
  'word-list',
  'team',
] as const
export type ChangedPart = (typeof changedParts)[number]

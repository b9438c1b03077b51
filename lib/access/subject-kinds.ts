/** What an entry of the trail may be about: what is hidden with its case or report, and what is of the office and hides nothing. */
export const recordKinds = ['report', 'case', 'evidence', 'alarm', 'glass', 'marker'] as const
export const officeKinds = [
  'centre',
  'target',
  'absence',
  'calendar',
  'policy',
  'catalogue',
  'agency',
  'directory',
  'route',
  'tie',
  'visit',
  'audit',
  'staff',
  'team',
  'setting',
  'review',
] as const

export type SubjectKind = (typeof recordKinds)[number] | (typeof officeKinds)[number]

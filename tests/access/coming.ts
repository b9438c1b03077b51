/** Granted, and not to be done yet. */
export const coming = [
  'report.let-in',
  'case.conduct',
  'report.instruct',
  'case.instruct',
  'case.limit-identity',
  'directory.keep',
  'glass.ask',
  'glass.answer',
  'marker.propose',
  'marker.decide',
  'marker.keep',
  'visit.book',
  'visit.own',
  'audit.view',
  'audit.export',
  'audit.tell',
  'agency.keep',
] as const
export type Coming = (typeof coming)[number]

/** Granted, and not to be done yet. */
export const coming = [
  'report.restrict',
  'case.restrict',
  'report.recuse',
  'report.let-in',
  'case.let-in',
  'case.conduct',
  'report.instruct',
  'case.instruct',
  'case.limit-identity',
  'route.change',
  'directory.keep',
  'tie.declare',
  'glass.ask',
  'glass.answer',
  'marker.propose',
  'marker.decide',
  'marker.keep',
  'visit.book',
  'visit.own',
  'agency.keep',
] as const
export type Coming = (typeof coming)[number]

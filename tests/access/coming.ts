/** Granted, and not to be done yet. */
export const coming = [
  'report.restrict',
  'case.restrict',
  'report.recuse',
  'report.let-in',
  'case.let-in',
  'route.change',
  'directory.keep',
  'tie.declare',
  'audit.view',
  'audit.export',
  'audit.tell',
  'agency.keep',
] as const
export type Coming = (typeof coming)[number]

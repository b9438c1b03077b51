import type { Action } from '@/lib/access/roles'

/** Granted, and not to be done yet. */
export const coming = [
  'staff.administer',
  'team.keep',
  'access.review',
  'calendar.keep',
  'template.change',
  'list.change',
] as const satisfies readonly Action[]
export type Coming = (typeof coming)[number]

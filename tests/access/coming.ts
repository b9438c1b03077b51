import type { Action } from '@/lib/access/roles'

/** Granted, and not to be done yet. */
export const coming = ['calendar.keep', 'template.change', 'list.change'] as const satisfies readonly Action[]
export type Coming = (typeof coming)[number]

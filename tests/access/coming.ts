import type { Action } from '@/lib/access/roles'

/** Granted, and not to be done yet. */
export const coming = [] as const satisfies readonly Action[]
export type Coming = (typeof coming)[number]

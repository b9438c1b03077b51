/** Granted, and not to be done yet. */
export const coming = ['directory.keep'] as const
export type Coming = (typeof coming)[number]

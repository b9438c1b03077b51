/** Granted, and not to be done yet. */
export const coming = ['report.let-in', 'directory.keep'] as const
export type Coming = (typeof coming)[number]

/** Granted, and not to be done yet. */
export const coming = ['report.let-in', 'directory.keep', 'audit.view', 'audit.export', 'audit.tell'] as const
export type Coming = (typeof coming)[number]

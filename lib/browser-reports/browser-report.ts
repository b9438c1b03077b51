/** What was stopped, told roughly: its address would say where somebody had been. */
export const blockedKinds = ['inline', 'eval', 'own', 'elsewhere', 'extension', 'sink', 'unknown'] as const
export type BlockedKind = (typeof blockedKinds)[number]

export const reportedHalves = ['public', 'staff'] as const
export type ReportedHalf = (typeof reportedHalves)[number]

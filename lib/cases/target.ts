/** The targets that run as rows so far (domain §3.4): T2 triage, T3 first contact by a named person. */
export const targets = ['T2', 'T3'] as const
export type Target = (typeof targets)[number]

export const targetNames: Record<Target, string> = { T2: 'Triage', T3: 'First contact' }

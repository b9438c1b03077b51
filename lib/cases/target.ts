/**
 * The targets that run as rows so far (domain §3.4, §3.8): T2 triage, T3 first contact by a named person, T8 an update to
 * whoever told us, M1 a message of theirs is read, E1 a file is looked at, C1 a complaint is acknowledged, C2 a complaint is
 * answered.
 */
export const targets = ['T2', 'T3', 'T8', 'M1', 'E1', 'C1', 'C2'] as const
export type Target = (typeof targets)[number]

export const targetNames: Record<Target, string> = {
  T2: 'Triage',
  T3: 'First contact',
  T8: 'Next update',
  M1: 'Read a new message',
  E1: 'Look at new evidence',
  C1: 'Acknowledge a complaint',
  C2: 'Answer a complaint',
}

/** What somebody outside began, and is heard also when their case is closed. */
export const arrivals = ['M1', 'E1', 'C1', 'C2'] as const satisfies readonly Target[]

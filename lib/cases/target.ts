/**
 * The targets (domain §3.4) and what else runs as a clock (§3.8): M1 a message of theirs is read, E1 a file is looked at,
 * C1 a complaint is acknowledged, C2 it is answered, K1 somebody who wants nothing done is asked how they are, O1 an objection to
 * closing and L1 a request to look again after it are answered, I1 it is decided who of ours must not be sent there (§8.4). How long each takes is data with versions: lib/lists.
 */
export const targets = [
  'T1',
  'T2',
  'T3',
  'T4',
  'T5',
  'T6',
  'T7',
  'T8',
  'T9',
  'T10',
  'T11',
  'T12',
  'T13',
  'T14',
  'T15',
  'T16',
  'T17',
  'T18',
  'M1',
  'E1',
  'C1',
  'C2',
  'K1',
  'O1',
  'L1',
  'I1',
] as const
export type Target = (typeof targets)[number]

export const targetNames: Record<Target, string> = {
  T1: 'Reference shown',
  T2: 'Triage',
  T3: 'First contact',
  T4: 'Interview and risk assessment',
  T5: 'Action plan',
  T6: 'Witness contacted',
  T7: 'Alleged perpetrator spoken to',
  T8: 'Next update',
  T9: 'Offensive graffiti removed',
  T10: 'Urgent security repair',
  T11: 'Manager’s review',
  T12: 'Risk assessed again',
  T13: 'Safeguarding decided',
  T14: 'Wait after three attempts',
  T15: 'Time to object to closing',
  T16: 'Check after closing',
  T17: 'Survey',
  T18: 'Age of the case',
  M1: 'Read a new message',
  E1: 'Look at new evidence',
  C1: 'Acknowledge a complaint',
  C2: 'Answer a complaint',
  K1: 'Check in with them',
  O1: 'Answer an objection to closing',
  L1: 'Answer a request to look again',
  I1: 'Decide who must not be sent to the home',
}

/** What somebody outside began, and is heard also when their case is closed. */
export const arrivals = ['M1', 'E1', 'C1', 'C2'] as const satisfies readonly Target[]

/** The decisions of triage (domain §3.2): exactly one a report, each with a reason. Four more come with the full triage. */
export const triageDecisions = ['new_case', 'join_case', 'restricted_case', 'information_only', 'refer_out'] as const
export type TriageDecision = (typeof triageDecisions)[number]

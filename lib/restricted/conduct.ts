/** What whoever looks after the tenant may know of a conduct process: that it is under way, or that it ended. */
export const conductStates = ['under_way', 'ended'] as const
export type ConductState = (typeof conductStates)[number]

export const conductEntryKinds = ['note', 'interview', 'evidence', 'decision'] as const
export type ConductEntryKind = (typeof conductEntryKinds)[number]

/** How a conduct process ended. Never shown on the tenant's side. */
export const conductOutcomes = [
  'no_case',
  'management_action',
  'disciplinary',
  'contract_action',
  'left',
  'referred',
] as const
export type ConductOutcome = (typeof conductOutcomes)[number]

/** An instruction that somebody must not be sent to a home, or the decision that none is needed (domain §8.4). */
export const instructionDecisions = ['issued', 'not_needed'] as const
export type InstructionDecision = (typeof instructionDecisions)[number]

export const instructionWays = ['phone', 'in_person', 'letter', 'on_paper'] as const
export type InstructionWay = (typeof instructionWays)[number]

/** What breaking the glass opens. */
export const glassAnswers = ['opened', 'refused'] as const
export type GlassAnswer = (typeof glassAnswers)[number]

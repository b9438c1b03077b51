/** In what the policy can be had besides the page (domain C-3.1). */
export const policyFormats = ['large_print', 'easy_read', 'audio', 'bsl', 'braille', 'language', 'paper'] as const
export type PolicyFormat = (typeof policyFormats)[number]

export const requestOutcomes = ['sent', 'given_in_person', 'not_reachable', 'not_needed'] as const
export type RequestOutcome = (typeof requestOutcomes)[number]

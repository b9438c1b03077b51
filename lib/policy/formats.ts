/** In what the policy can be had besides the page (domain C-3.1). */
export const policyFormats = ['large_print', 'easy_read', 'audio', 'bsl', 'braille', 'language', 'paper'] as const
export type PolicyFormat = (typeof policyFormats)[number]

export const requestOutcomes = ['sent', 'given_in_person', 'not_reachable', 'not_needed'] as const
export type RequestOutcome = (typeof requestOutcomes)[number]

/** What staff call them. */
export const policyFormatNames: Record<PolicyFormat, string> = {
  large_print: 'Large print',
  easy_read: 'Easy Read',
  audio: 'Audio',
  bsl: 'BSL',
  braille: 'Braille',
  language: 'Another language',
  paper: 'On paper',
}

export const requestOutcomeNames: Record<RequestOutcome, string> = {
  sent: 'Sent',
  given_in_person: 'Given in person',
  not_reachable: 'Could not be delivered',
  not_needed: 'No longer needed',
}

/** Within how many working days somebody has what they asked for, or hears from us. */
export const requestWorkingDays = 10

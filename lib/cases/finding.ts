/** What the landlord found (domain §2.7). Never "unfounded" or "false"; the perception stays recorded whatever is found. */
export const findings = [
  'supported_by_evidence',
  'partly_supported',
  'not_enough_evidence',
  'not_remit',
  'malicious',
] as const
export type Finding = (typeof findings)[number]

export const findingNames: Record<Finding, string> = {
  supported_by_evidence: 'Supported by evidence',
  partly_supported: 'Partly supported',
  not_enough_evidence: 'Not enough evidence to act',
  not_remit: 'Not ours to deal with',
  malicious: 'Made to harm somebody else',
}

/** The sentence for the victim (domain §2.7). */
export const toVictim = {
  not_enough_evidence: 'We could not find enough evidence to take action. That does not mean we do not believe you.',
} as const satisfies Partial<Record<Finding, string>>

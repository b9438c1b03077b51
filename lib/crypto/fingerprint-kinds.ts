/** What is looked up by fingerprint rather than by its words (domain §3.9). */
export const fingerprintKinds = ['name', 'phone', 'email', 'address', 'postcode'] as const
export type FingerprintKind = (typeof fingerprintKinds)[number]

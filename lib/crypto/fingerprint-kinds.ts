/** What is looked up by fingerprint rather than by its words (domain §3.9). */
export const fingerprintKinds = ['name', 'phone', 'email', 'address', 'postcode'] as const
/** Signing in is counted under a kind of its own, which no report is kept by: the count must not find a reporter. */
export type FingerprintKind = (typeof fingerprintKinds)[number] | 'sign-in'

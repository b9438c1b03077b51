/** What is looked up by fingerprint rather than by its words (domain §3.9). */
export const fingerprintKinds = [
  'name',
  'phone',
  'email',
  'address',
  'postcode',
  /** One word of a name, how it sounds, and the forms of it with one letter less: for near spellings. */
  'name_word',
  'name_sound',
  'name_near',
  'address_word',
] as const
export type FoundBy = (typeof fingerprintKinds)[number]
/** Signing in is counted under kinds of its own, which no report is kept by: the count must not find a reporter. */
export type FingerprintKind = FoundBy | 'sign-in' | 'sign-in-code' | 'recovery' | 'recovery-code'

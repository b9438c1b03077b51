/** For whom an entry of the catalogue is meant (domain §4.1). */
export const audiences = ['anyone', 'witness', 'staff', 'perpetrator'] as const
export type Audience = (typeof audiences)[number]

/** What a check of an entry found. */
export const checkResults = ['as_before', 'changed', 'added', 'taken_out'] as const
export type CheckResult = (typeof checkResults)[number]

/** The vocabulary of evidence (domain §3.7): who gave a file, how far it has come, and what is said of it later. */

export const mediaKinds = ['photo', 'video', 'audio', 'pdf', 'text', 'office'] as const
export type MediaKind = (typeof mediaKinds)[number]

export const evidenceGivers = ['reporter', 'staff'] as const
/** arriving: not whole yet, and seen by nobody · kept: whole · quarantined: infected, opened by nobody */
export const evidenceStates = ['arriving', 'kept', 'quarantined'] as const
export const scanResults = ['not_scanned', 'clean', 'infected'] as const
/** Where the sealed bytes lie: the same in either. */
export const evidenceStores = ['database', 's3'] as const

/**
 * What is recorded of an item, each time as a new record; the newest of a kind counts. caption: what it shows ·
 * made: when it was made, in words · disclosure: may it be shown to others · consent: what whoever gave it agrees to ·
 * looked: somebody has looked at it elsewhere, such as a file that can only be downloaded.
 */
export const evidenceRecordKinds = ['caption', 'made', 'disclosure', 'consent', 'looked'] as const
export const evidenceAnswers = ['yes', 'no', 'ask_first'] as const
/** The clean copy, or the original, which needs a reason. */
export const openedCopies = ['clean', 'original'] as const

export type EvidenceState = (typeof evidenceStates)[number]
export type ScanResult = (typeof scanResults)[number]
export type EvidenceStore = (typeof evidenceStores)[number]
export type EvidenceRecordKind = (typeof evidenceRecordKinds)[number]
export type EvidenceAnswer = (typeof evidenceAnswers)[number]

/** So many files and bytes a file from the public, and bytes a file from staff. */
export const publicFiles = 5
export const publicFileBytes = 20 * 1024 * 1024
export const staffFileBytes = 100 * 1024 * 1024

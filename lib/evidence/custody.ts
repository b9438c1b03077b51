import { nameOrRole, type PersonRole } from '@/lib/people/person'
import type { EvidenceAnswer, EvidenceRecordKind, EvidenceState, MediaKind, ScanResult } from './evidence'

/** The chain of custody in words (domain §3.7): pure. */

export const mediaKindNames: Record<MediaKind, string> = {
  photo: 'Photo',
  video: 'Film',
  audio: 'Sound',
  pdf: 'PDF',
  text: 'Text',
  office: 'Office document',
}

export const disclosureNames: Record<EvidenceAnswer, string> = {
  yes: 'Yes, it may be shown',
  no: 'No, it stays with us',
  ask_first: 'Ask them first, each time',
}
export const consentNames: Record<EvidenceAnswer, string> = {
  yes: 'They agree to its use',
  no: 'They do not agree to its use',
  ask_first: 'Ask them first, each time',
}

export type EvidenceRecordRow = {
  kind: EvidenceRecordKind
  answer: EvidenceAnswer | null
  words: string | null
  recordedAt: Date
}
export type NewestRecords<R extends EvidenceRecordRow = EvidenceRecordRow> = Partial<Record<EvidenceRecordKind, R>>

/** The record of each kind that counts, from records oldest first; older ones stay readable. */
export function newestOf<R extends EvidenceRecordRow>(records: readonly R[]): NewestRecords<R> {
  const newest: NewestRecords<R> = {}
  for (const record of records) newest[record.kind] = record
  return newest
}

/** How an item can be seen. `download`: no clean copy can be made of it, so only its original can be opened, with a reason. */
export type EvidenceView = 'quarantined' | 'picture' | 'pages' | 'text' | 'film' | 'sound' | 'download'

const views: Record<MediaKind, EvidenceView> = {
  photo: 'picture',
  pdf: 'pages',
  text: 'text',
  video: 'film',
  audio: 'sound',
  office: 'download',
}

export function viewOf(item: { kind: MediaKind; state: EvidenceState; cleanType: string | null }): EvidenceView {
  if (item.state === 'quarantined') return 'quarantined'
  return item.cleanType === null ? 'download' : views[item.kind]
}

/** The words and look of what a scan said. */
export function scanWords({ state, scan }: { state: EvidenceState; scan: ScanResult }): string {
  if (state === 'quarantined' || scan === 'infected') return 'Quarantined'
  return scan === 'clean' ? 'Scanned: clean' : 'Not scanned'
}

export type Given = {
  givenBy: 'reporter' | 'staff'
  reference: string | null
  isFromMailbox: boolean
  person: { name: string | null; role: PersonRole } | null
  staffName: string | null
}

/** Who gave it: a reporter by the reference of their report, or whom staff had it from and who brought it in. */
export function giverWords({ givenBy, reference, isFromMailbox, person, staffName }: Given): string {
  if (givenBy === 'reporter')
    return isFromMailbox ? `Sent to the mailbox of ${reference}` : `Sent with report ${reference}`
  if (person) return `From ${nameOrRole(person)}, added by ${staffName}`
  return `Brought in by ${staffName}`
}

/** "2.4 MB", "310 KB" */
export function bytesWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}

/** What stands for a picture where it cannot be seen. */
export const altOf = (item: { kind: MediaKind }, { caption }: NewestRecords): string =>
  caption?.words ?? `${mediaKindNames[item.kind]} without a caption yet`

import type { FoundBy } from '@/lib/crypto/fingerprint-kinds'

/** By which keyed hashes patterns are found: whole names, numbers and addresses, and how many words a name has. */
export const matchedKinds = ['name', 'name_word', 'phone', 'email', 'address'] as const satisfies readonly FoundBy[]
export type MatchedKind = (typeof matchedKinds)[number]

/** Somebody or somewhere that a record is about, with the keyed hashes of it by kind. */
export type Party = {
  as: 'victim' | 'alleged_perpetrator' | 'place' | 'other'
  prints: Partial<Record<MatchedKind, readonly string[]>>
}

/** A case, or a report that is in none, as far as patterns look at it. No word of it, only codes and hashes. */
export type PatternRecord = {
  kind: 'case' | 'report'
  id: string
  reference: string
  parties: readonly Party[]
  homes: readonly string[]
  blocks: readonly string[]
  /** Its own reports with when they came in; a report alone has itself. */
  reports: readonly { id: string; receivedAt: Date }[]
}

export type RecordKey = Pick<PatternRecord, 'kind' | 'id'>

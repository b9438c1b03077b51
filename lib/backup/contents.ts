import type { KeyFingerprint } from './key-fingerprints'

/** What stands in the frames of an archive besides rows (lib/backup/frames). */

/** `migrations`: the hash of each, in order. `evidenceElsewhere`: files whose sealed bytes lie in a bucket, and are not inside. */
export type Header = {
  madeAt: string
  migrations: string[]
  keys: KeyFingerprint[]
  sequences: Sequence[]
  evidenceElsewhere: number
}
export type Sequence = { name: string; last: string; called: boolean }
export type TableHead = { name: string; columns: Column[] }
export type Column = { name: string; type: string }
/** `sha256` of the rows as binary COPY gives them. */
export type TableSums = { rows: number; bytes: number; sha256: string }
/** `sha256` over the names and sums of all tables, in order. */
export type Trailer = { tables: number; rows: number; bytes: number; sha256: string }

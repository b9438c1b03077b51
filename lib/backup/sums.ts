import { createHash } from 'node:crypto'
import type { TableSums, Trailer } from './contents'

/** Sums the tables of an archive as they go by: what its trailer says, and what it has to be. */
export function archiveSums() {
  const hash = createHash('sha256')
  const totals = { tables: 0, rows: 0, bytes: 0 }
  return {
    add(name: string, { rows, bytes, sha256 }: TableSums): void {
      hash.update(`${name} ${rows} ${bytes} ${sha256}\n`)
      totals.tables += 1
      totals.rows += rows
      totals.bytes += bytes
    },
    trailer: (): Trailer => ({ ...totals, sha256: hash.copy().digest('hex') }),
  }
}

/** Sums the rows of one table as they go by. */
export function tableSums() {
  const hash = createHash('sha256')
  let bytes = 0
  return {
    add(piece: Uint8Array): void {
      hash.update(piece)
      bytes += piece.length
    },
    of: (rows: number): TableSums => ({ rows, bytes, sha256: hash.copy().digest('hex') }),
  }
}

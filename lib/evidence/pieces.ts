import { and, eq } from 'drizzle-orm'
import { evidenceChunks } from '@/drizzle/schema/evidence'
import type { Tx } from '@/lib/db'
import type { EvidenceStore } from './evidence'

/** An item whose sealed pieces are read, and where they lie. */
export type StoredItem = { id: string; store: EvidenceStore }

/**
 * One sealed piece of a copy, read under the walls of the unit it is asked in. Throws where there is none: nobody may
 * take what is missing for an end.
 */
export async function readPiece(tx: Tx, { id, store }: StoredItem, copy: string, number: number): Promise<Buffer> {
  if (store !== 'database') throw new Error('this store is not configured')
  const { evidenceId, copy: ofCopy, number: piece, sealed } = evidenceChunks
  const [row] = await tx
    .select({ sealed })
    .from(evidenceChunks)
    .where(and(eq(evidenceId, id), eq(ofCopy, copy), eq(piece, number)))
  if (!row) throw new Error('a piece of a file is missing')
  return row.sealed
}

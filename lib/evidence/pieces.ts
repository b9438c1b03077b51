import { and, eq, ne } from 'drizzle-orm'
import { evidence, evidenceChunks } from '@/drizzle/schema/evidence'
import type { Staff } from '@/lib/access/actor'
import { withActor } from '@/lib/access/with-actor'
import type { Tx } from '@/lib/db'
import { readObjectPiece } from './object-store'

/**
 * One sealed piece of a copy, from where it lies now, if the walls let this officer through at this moment. Throws where
 * there is none: nobody may take what is missing for an end.
 */
export async function readPiece(actor: Staff, id: string, copy: string, number: number): Promise<Buffer> {
  const found = await withActor(actor, tx => pieceWithinWalls(tx, id, copy, number))
  const sealed = found?.store === 's3' ? await readObjectPiece(id, copy, number) : found?.sealed
  if (!sealed) throw new Error('a piece of a file is missing')
  return sealed
}

/** Where the item lies, and the piece itself if that is the database. No unit is held open while a store answers. */
async function pieceWithinWalls(tx: Tx, id: string, copy: string, number: number) {
  const { evidenceId, copy: ofCopy, number: piece, sealed } = evidenceChunks
  const [row] = await tx
    .select({ store: evidence.store, sealed })
    .from(evidence)
    .leftJoin(evidenceChunks, and(eq(evidenceId, evidence.id), eq(ofCopy, copy), eq(piece, number)))
    .where(and(eq(evidence.id, id), ne(evidence.state, 'quarantined')))
  return row
}

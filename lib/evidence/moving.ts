import { sql } from 'drizzle-orm'
import { jobsDatabase } from '@/lib/db'
import type { EvidenceStore } from './evidence'
import { chunkCount } from './file-sealing'
import { putObjectPiece, readObjectPiece, removeObjects } from './object-store'

/** Whoever removes objects or moves them holds this lock: a removal that is due must not meet what is being moved back. */
export const objectsLock = 'objects'

type Item = { id: string; is_original_kept: boolean; original_bytes: string | null; clean_bytes: number[] }
type Piece = { copy: string; number: number }
/** One store, as a move needs it. */
type Place = {
  read: (id: string, piece: Piece) => Promise<Buffer | undefined>
  put: (id: string, piece: Piece, sealed: Buffer) => Promise<void>
}

/**
 * Moves all evidence that lies elsewhere into a store, item by item: every piece is put there and read back before the
 * item counts as moved, and only then goes from where it was. May be killed and run again, and by two at once. An item
 * with a piece missing stays where it is and is named. Not for files of unsent reports: those follow when run again.
 */
export async function moveEvidence(to: EvidenceStore, told: (moved: number) => void = () => {}) {
  const failed: string[] = []
  let moved = 0
  for (let after: string | null = null; ; ) {
    const item: { id: string; isMoved: boolean } | undefined = await moveNext(to, after)
    if (!item) return { moved, failed }
    if (item.isMoved) told(++moved)
    else failed.push(item.id)
    after = item.id
  }
}

/** The next item under the lock, which is let go between two: clearing goes on while a large move runs. */
function moveNext(to: EvidenceStore, after: string | null) {
  return jobsDatabase().transaction(async tx => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`beside/${objectsLock}`}, 0))`)
    const [item] = await tx.execute<Item>(sql`select * from beside.evidence_to_move(${to}, ${after}) limit 1`)
    return item && { id: item.id, isMoved: await moveItem(item, to) }
  })
}

async function moveItem(item: Item, to: EvidenceStore): Promise<boolean> {
  const [source, target] = to === 's3' ? [inDatabase, inObjects] : [inObjects, inDatabase]
  for (const piece of piecesOf(item)) if (!(await movePiece(item.id, piece, source, target))) return false
  const [row] = await jobsDatabase().execute<{ moved: boolean }>(
    sql`select beside.evidence_moved(${item.id}, ${to}) as moved`,
  )
  // It was deleted meanwhile: nothing of it may be left in the store.
  if (!row?.moved && to === 's3') await removeObjects(item.id)
  return true
}

async function movePiece(id: string, piece: Piece, source: Place, target: Place): Promise<boolean> {
  const sealed = await source.read(id, piece)
  if (!sealed) return false
  await target.put(id, piece, sealed)
  return (await target.read(id, piece))?.equals(sealed) ?? false
}

/** Every piece that its sizes promise. */
function* piecesOf({ is_original_kept, original_bytes, clean_bytes }: Item): Generator<Piece> {
  const copies = clean_bytes.map((bytes, at) => ({ copy: `clean/${at + 1}`, bytes }))
  if (is_original_kept) copies.unshift({ copy: 'original', bytes: Number(original_bytes) })
  for (const { copy, bytes } of copies)
    for (let number = 0; number < chunkCount(bytes); number++) yield { copy, number }
}

const inObjects: Place = {
  read: (id, { copy, number }) => readObjectPiece(id, copy, number),
  put: (id, { copy, number }, sealed) => putObjectPiece(id, copy, number, sealed),
}

const inDatabase: Place = {
  read: async (id, { copy, number }) => {
    const [row] = await jobsDatabase().execute<{ sealed: Buffer | null }>(
      sql`select beside.evidence_piece(${id}, ${copy}, ${number}) as sealed`,
    )
    return row?.sealed ?? undefined
  },
  put: async (id, { copy, number }, sealed) => {
    await jobsDatabase().execute(sql`select beside.evidence_piece_put(${id}, ${copy}, ${number}, ${sealed})`)
  },
}

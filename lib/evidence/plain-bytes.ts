import { chunkBytes, chunkCount, type FileCopy, openChunk } from './file-sealing'
import type { ByteRange } from './ranges'

/** A sealed copy: its own key, how many plain bytes it has, and how a sealed piece of it is read. */
export type SealedCopy = FileCopy & { key: Uint8Array; bytes: number; read: (number: number) => Promise<Buffer> }

/**
 * The plain bytes of a range, opening only the pieces it lies in, one at a time. Throws in the middle where a piece is
 * missing or does not open: whoever passes the bytes on must break off then, never end cleanly.
 */
export async function* plainBytes(copy: SealedCopy, { first, last }: ByteRange): AsyncGenerator<Buffer> {
  const lastPiece = chunkCount(copy.bytes) - 1
  for (let number = Math.floor(first / chunkBytes); number * chunkBytes <= last; number++) {
    const place = { number, isLast: number === lastPiece }
    const plain = openChunk(copy.key, copy, place, await copy.read(number))
    const start = number * chunkBytes
    if (plain.length !== Math.min(chunkBytes, copy.bytes - start))
      throw new Error('a piece of a file has another length')
    yield plain.subarray(Math.max(0, first - start), Math.min(plain.length, last + 1 - start))
  }
}

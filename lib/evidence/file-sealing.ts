import * as chunks from '@/lib/crypto/chunks'

export { chunkBytes, chunkCount, sealedChunkBytes } from '@/lib/crypto/chunks'

/** What a chunk belongs to: bound to it, so that none opens in another file, copy or place. */
export type FileCopy = { id: string; copy: string }

/** Seals a copy of a file as it streams by (lib/crypto/chunks). The key must be new for every copy. */
export const sealChunks = (key: Uint8Array, of: FileCopy, plain: AsyncIterable<Uint8Array>) =>
  chunks.sealChunks(key, contextOf(of), plain)

/** Opens what `sealChunks` made, in order; throws as lib/crypto/chunks does. */
export const openChunks = (key: Uint8Array, of: FileCopy, count: number, sealed: AsyncIterable<Uint8Array>) =>
  chunks.openChunks(key, contextOf(of), count, sealed)

/** Opens one chunk. Throws one and the same error whatever was wrong. */
export const openChunk = (key: Uint8Array, of: FileCopy, place: chunks.Place, sealed: Uint8Array): Buffer =>
  chunks.openChunk(key, contextOf(of), place, sealed)

const contextOf = ({ id, copy }: FileCopy) => `evidence/${id}/${copy}`

import { randomBytes } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { pairOf } from '@/lib/crypto/casework'
import { openChunks, sealChunks, sealedChunkBytes } from '@/lib/crypto/chunks'
import { newRecordKey } from '@/lib/crypto/envelope'
import { unwrapKey, wrapKey } from '@/lib/crypto/sealing'
import { Refusal } from '@/lib/errors'
import { backupKeyName } from './backup-key'

/**
 * The outside of an archive, all that can be read without its key: eleven letters and a version, the name of the key it
 * is sealed to (8 bytes), a random id (16), and the file key wrapped to that key with HPKE (80). Sealed chunks follow.
 */
const magic = Buffer.from('beside/bkup\u0001', 'latin1')
const nameBytes = 8
const idBytes = 16
const wrappedBytes = 80
export const outsideBytes = magic.length + nameBytes + idBytes + wrappedBytes

/** Seals a stream to a backup's public key, 32 bytes. Whoever seals cannot open it again. Constant memory. */
export async function* sealArchive(publicKey: Uint8Array, plain: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  const id = randomBytes(idBytes)
  const key = newRecordKey()
  yield Buffer.concat([magic, backupKeyName(publicKey), id, await wrapKey(publicKey, key, contextOf(id))])
  yield* sealChunks(key, contextOf(id), plain)
}

/**
 * Opens the archive in a file with the backup's private key, 32 bytes, as its plain bytes stream by. `Refusal` (`rule`): no
 * archive, of a later format, or sealed to another key. Throws on anything cut off, changed, swapped or left out, when it
 * gets there: what it has given out until then is not to be used.
 */
export async function* openArchive(path: string, privateKey: Uint8Array): AsyncGenerator<Buffer> {
  const { outside, size } = await outsideOf(path)
  const pair = pairOf(privateKey)
  const at = magic.length + nameBytes
  if (!backupKeyName(pair.publicKey).equals(outside.subarray(magic.length, at)))
    throw new Refusal('rule', 'This archive was sealed to another backup key: give the private key that belongs to it.')
  const context = contextOf(outside.subarray(at, at + idBytes))
  const key = await unwrapKey(pair, outside.subarray(at + idBytes), context)
  const count = Math.max(1, Math.ceil((size - outsideBytes) / sealedChunkBytes))
  yield* openChunks(key, context, count, chunksOf(path))
}

async function outsideOf(path: string): Promise<{ outside: Buffer; size: number }> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const outside = Buffer.alloc(outsideBytes)
    const { bytesRead } = await file.read(outside, 0, outsideBytes, 0)
    if (bytesRead < outsideBytes || !outside.subarray(0, magic.length - 1).equals(magic.subarray(0, -1)))
      throw new Refusal('rule', 'This file is not a backup of Beside.')
    if (outside[magic.length - 1] !== magic.at(-1))
      throw new Refusal('rule', 'This backup is of a format that this version does not know: use a newer Beside.')
    return { outside, size }
  } finally {
    await file.close()
  }
}

async function* chunksOf(path: string): AsyncGenerator<Buffer> {
  const file = await open(path)
  try {
    for (let at = outsideBytes; ; at += sealedChunkBytes) {
      const chunk = await readWhole(file, at)
      if (chunk.length > 0) yield chunk
      if (chunk.length < sealedChunkBytes) return
    }
  } finally {
    await file.close()
  }
}

/** A chunk, however few bytes the file gives at once; shorter only at the end. */
async function readWhole(file: FileHandle, from: number): Promise<Buffer> {
  const chunk = Buffer.alloc(sealedChunkBytes)
  let filled = 0
  for (;;) {
    const { bytesRead } = await file.read(chunk, filled, sealedChunkBytes - filled, from + filled)
    filled += bytesRead
    if (bytesRead === 0 || filled === sealedChunkBytes) return chunk.subarray(0, filled)
  }
}

const contextOf = (id: Uint8Array) => `backup/${Buffer.from(id).toString('hex')}`

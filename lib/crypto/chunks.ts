import { createCipheriv, createDecipheriv } from 'node:crypto'

/** Plain bytes to a chunk; the last is shorter, and of an empty file there is one of none. */
export const chunkBytes = 256 * 1024
const tagBytes = 16
/** A sealed chunk is its ciphertext and its tag. */
export const sealedChunkBytes = chunkBytes + tagBytes

/** How many chunks a stream of so many plain bytes has. */
export const chunkCount = (bytes: number): number => Math.max(1, Math.ceil(bytes / chunkBytes))

/**
 * Seals bytes as they stream by, chunk after chunk (AES-256-GCM, nonce = number of the chunk; architecture, Files). The key
 * must be new for every stream: with it a chunk number is used once. `context` says what they belong to and is bound to each
 * chunk, so that none opens in another file or place. Needs two chunks of memory whatever the size.
 */
export async function* sealChunks(key: Uint8Array, context: string, plain: AsyncIterable<Uint8Array>) {
  let number = 0
  let held: Buffer | undefined
  for await (const chunk of inChunks(plain)) {
    if (held) yield sealChunk(key, context, { number: number++, isLast: false }, held)
    held = chunk
  }
  yield sealChunk(key, context, { number, isLast: true }, held ?? Buffer.alloc(0))
}

/**
 * Opens what `sealChunks` made, in order. Throws on a chunk that is missing, doubled, swapped, changed or of another file,
 * and at the end on a tail that was cut off: whoever passes the bytes on must break off then, never end cleanly.
 */
export async function* openChunks(key: Uint8Array, context: string, count: number, sealed: AsyncIterable<Uint8Array>) {
  let number = 0
  for await (const chunk of sealed) yield openChunk(key, context, { number, isLast: ++number === count }, chunk)
  if (number !== count) throw new Error('a sealed file is cut off')
}

/** Where a chunk stands; the last says so, and only the last. */
export type Place = { number: number; isLast: boolean }

/** Opens one chunk. Throws one and the same error whatever was wrong. */
export function openChunk(key: Uint8Array, context: string, place: Place, sealed: Uint8Array): Buffer {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(place), { authTagLength: tagBytes })
    decipher.setAAD(aadOf(context, place))
    decipher.setAuthTag(sealed.subarray(-tagBytes))
    return Buffer.concat([decipher.update(sealed.subarray(0, -tagBytes)), decipher.final()])
  } catch {
    throw new Error('a sealed chunk does not open')
  }
}

function sealChunk(key: Uint8Array, context: string, place: Place, plain: Uint8Array): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonceOf(place))
  cipher.setAAD(aadOf(context, place))
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

function nonceOf({ number }: Place): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUInt32BE(number, 8)
  return nonce
}

const aadOf = (context: string, { number, isLast }: Place) =>
  Buffer.from(`${context}/${number}/${isLast ? 'last' : 'more'}`)

/** The same bytes in pieces of one size, however they came. */
async function* inChunks(plain: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let waiting: Uint8Array[] = []
  let bytes = 0
  for await (const piece of plain) {
    waiting.push(piece)
    bytes += piece.length
    if (bytes < chunkBytes) continue
    const whole = Buffer.concat(waiting)
    const full = whole.length - (whole.length % chunkBytes)
    for (let at = 0; at < full; at += chunkBytes) yield whole.subarray(at, at + chunkBytes)
    waiting = [whole.subarray(full)]
    bytes = whole.length - full
  }
  if (bytes > 0) yield Buffer.concat(waiting)
}

import { turns } from '@/lib/access/turns'
import { type Decoded, type Decoder, decode, type FileFacts, Undecodable } from './decoding'
import type { Media } from './media-type'

/** A larger one is not decoded: it can be kept as it is only. */
const mostToDecode = 40 * 1024 * 1024
/** Each decoder takes hundreds of megabytes: two at once, whoever else is waiting. */
const inTurn = turns({ atOnce: 2, inLine: 200 })

/** Kept in memory until it is whole, since a slow sender must not hold a decoder; let go when it grows too large. */
export class Decodable {
  private pieces: Uint8Array[] = []
  private bytes = 0
  isTooLarge = false
  take(piece: Uint8Array) {
    if (this.isTooLarge) return
    this.bytes += piece.length
    this.isTooLarge = this.bytes > mostToDecode
    if (this.isTooLarge) this.pieces = []
    else this.pieces.push(piece)
  }
  async *[Symbol.asyncIterator]() {
    yield* this.pieces
  }
}

/** Parts in order: a photo, the pages of a PDF, the letters of a note. */
export type Clean = { type: string; parts: Buffer[]; facts: FileFacts }

/** The clean parts of a file, or undefined where none can be made of it. */
export async function cleanCopy(
  decoder: Decoder | 'text' | undefined,
  file: Decodable | undefined,
): Promise<Clean | undefined> {
  if (!decoder || !file || file.isTooLarge) return undefined
  if (decoder === 'text') return cleanText(file)
  const decoded: Decoded | undefined = await inTurn(() => decode(decoder, file)).catch(error => {
    if (error instanceof Undecodable) return undefined
    throw error
  })
  return decoded && { type: typeOf(decoded.pictures), parts: decoded.pictures, facts: decoded.facts }
}

/** Its letters alone: no mark of the program that wrote them. */
async function cleanText(file: Decodable): Promise<Clean | undefined> {
  const pieces: Uint8Array[] = []
  for await (const piece of file) pieces.push(piece)
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(pieces))
    return { type: 'text/plain; charset=utf-8', parts: [Buffer.from(text.replaceAll('\0', ''))], facts: {} }
  } catch {
    return undefined
  }
}

const typeOf = ([first]: Buffer[]) => (first?.[0] === 0x89 ? 'image/png' : 'image/jpeg')

/** What can make a clean copy of it; undefined for what counts as an original only. */
export function decoderOf({ kind, type }: Media): Decoder | 'text' | undefined {
  if (kind === 'photo') return type === 'image/heic' || type === 'image/heif' ? 'heic' : 'photo'
  return kind === 'pdf' || kind === 'text' ? kind : undefined
}

import { turns } from '@/lib/access/turns'
import { type Decoder, decode, type FileFacts, Undecodable } from './decoding'
import { canReencode, reencoded } from './film'
import { filmFacts } from './film-facts'
import { type Held, HeldInScratch, HeldNote, HeldPicture } from './held'
import type { Media } from './media-type'

/** Each decoder takes hundreds of megabytes: two at once, whoever else is waiting. A film takes both cores. */
const inTurn = turns({ atOnce: 2, inLine: 200 })
const inFilmTurn = turns({ atOnce: 1, inLine: 20 })

export type Part = { bytes: number; content: AsyncIterable<Uint8Array> }
/** Parts in order: a photo, the pages of a PDF, the letters of a note, a film. Close it in every case. */
export type Clean = { type: string; parts: Part[]; facts: FileFacts; close: () => Promise<void> }

/** What can make a clean copy of a file of this type: holds the file while it arrives, and makes it once it is whole. */
export type Cleaner = { held: Held; make: (wantsFacts: boolean) => Promise<Clean> }

/** Undefined for what counts as an original only. */
export async function cleanerOf(media: Media): Promise<Cleaner | undefined> {
  const decoder = decoderOf(media)
  if (decoder) {
    const held = new HeldPicture()
    return { held, make: () => pictures(decoder, held) }
  }
  if (media.kind === 'text') {
    const held = new HeldNote()
    return { held, make: async () => letters(held) }
  }
  if (!(await canReencode(media))) return undefined
  const held = new HeldInScratch()
  return { held, make: wantsFacts => inFilmTurn(() => film(media, held, wantsFacts)) }
}

/** A clean copy of a file that is whole, or undefined where none can be made of it. Throws `Refusal` in a crowd. */
export async function cleanCopy(cleaner: Cleaner | undefined, wantsFacts: boolean): Promise<Clean | undefined> {
  if (!cleaner || cleaner.held.isTooLarge) return undefined
  return cleaner.make(wantsFacts).catch(error => {
    if (error instanceof Undecodable) return undefined
    throw error
  })
}

async function pictures(decoder: Decoder, held: HeldPicture): Promise<Clean> {
  const { pictures, facts } = await inTurn(() => decode(decoder, held))
  const type = pictures[0]?.[0] === 0x89 ? 'image/png' : 'image/jpeg'
  return { type, parts: pictures.map(partOf), facts, close }
}

/** Its letters alone: no mark of the program that wrote them. */
function letters(held: HeldNote): Clean {
  return { type: 'text/plain; charset=utf-8', parts: [partOf(Buffer.from(utf8(held.whole())))], facts: {}, close }
}

function utf8(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Undecodable('these are no letters')
  }
}

async function film(media: Media, held: HeldInScratch, wantsFacts: boolean): Promise<Clean> {
  const file = await held.file()
  if (!file) throw new Undecodable('no room for a film')
  const { type, bytes, content, close } = await reencoded(media, file)
  return { type, parts: [{ bytes, content }], facts: wantsFacts ? await filmFacts(media, file) : {}, close }
}

const partOf = (bytes: Buffer): Part => ({ bytes: bytes.length, content: once(bytes) })
const close = async () => {}

async function* once(bytes: Buffer) {
  yield bytes
}

function decoderOf({ kind, type }: Media): Decoder | undefined {
  if (kind === 'photo') return type === 'image/heic' || type === 'image/heif' ? 'heic' : 'photo'
  return kind === 'pdf' ? 'pdf' : undefined
}

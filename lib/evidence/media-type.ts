import { fileTypeFromBuffer } from 'file-type'
import type { MediaKind } from './evidence'

/** What a file is, told by its content alone: names and headers are the sender's to choose. */
export type Media = { kind: MediaKind; type: string; extension: string }

/** So many bytes from the start are enough to tell. */
export const headBytes = 64 * 1024

const photos = ['image/jpeg', 'image/png', 'image/webp', 'image/heic', 'image/heif']
const office = [
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet',
  'application/vnd.oasis.opendocument.presentation',
  'application/rtf',
  'application/x-cfb',
]

/** What the start of a file shows it to be, or undefined for what we do not take: programs, archives, pages with scripts. */
export async function mediaOf(head: Uint8Array): Promise<Media | undefined> {
  if (isUtf16(head)) return undefined
  const found = await fileTypeFromBuffer(head).catch(() => undefined)
  if (!found) return isPlainText(head) ? { kind: 'text', type: 'text/plain', extension: 'txt' } : undefined
  const kind = kindOf(found.mime)
  return kind && { kind, type: found.mime, extension: found.ext }
}

/** Letters of two bytes each: a drawing with scripts could hide in them, and they would pass for a rare kind of sound. */
const isUtf16 = ([first, second]: Uint8Array) =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)

function kindOf(type: string): MediaKind | undefined {
  if (photos.includes(type)) return 'photo'
  if (type === 'application/pdf') return 'pdf'
  if (office.includes(type)) return 'office'
  if (type.startsWith('video/')) return 'video'
  return type.startsWith('audio/') ? 'audio' : undefined
}

/** Readable letters and nothing that a browser could run: a page or a drawing with scripts is no note. */
function isPlainText(head: Uint8Array): boolean {
  if (head.length === 0) return false
  const text = decoded(head)
  return text !== undefined && !/^\s*<(?:\?xml|head|body)/i.test(text) && !runnable.test(text)
}

const runnable = /\0|<(?:!doctype|html|svg|script|iframe)[\s>/]/i
/** So much of it may lie on either side of a cut. */
const longestStart = 12

/** Looks on while a note streams by: is there, anywhere after its start, what a browser could run or no letter at all? */
export function noteWatch(): (piece: Uint8Array) => boolean {
  const decoder = new TextDecoder()
  let before = ''
  return piece => {
    const text = before + decoder.decode(piece, { stream: true })
    before = text.slice(-longestStart)
    return !runnable.test(text)
  }
}

/** A letter may be cut in two where the head ends. */
function decoded(head: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true })
  } catch {
    return undefined
  }
}

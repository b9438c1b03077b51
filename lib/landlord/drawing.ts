import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { turns } from '@/lib/access/turns'
import { Refusal } from '@/lib/errors'

/** What a logo may be at most, before and after: pixels are counted before any is read. */
export const mostLogoBytes = 512 * 1024
const mostPixels = 16_000_000
export const logoSize = { width: 640, height: 160 }
const mostDrawnBytes = 256 * 1024

const inTurn = turns({ atOnce: 1, inLine: 5 })

export type DrawnLogo = { hash: string; bytes: Buffer; width: number; height: number }

/**
 * The pixels of a logo, upright and no larger than a header needs, as a PNG of our own. No SVG, which is a program. Throws
 * `rule` for anything else than a PNG, JPEG or WebP that can be read.
 */
export async function drawnLogo(file: Uint8Array): Promise<DrawnLogo> {
  if (file.length === 0) throw new Refusal('rule', 'Choose a picture.')
  if (file.length > mostLogoBytes) throw new Refusal('rule', 'The picture is too large. Choose one of at most 500 KB.')
  if (!isPicture(file)) throw new Refusal('rule', 'Choose a PNG, JPEG or WebP picture.')
  const { data, info } = await inTurn(() => draw(file)).catch(unreadable)
  if (data.length > mostDrawnBytes) throw new Refusal('rule', 'The picture holds too much. Choose a plainer logo.')
  const hash = createHash('sha256').update(data).digest('hex')
  return { hash, bytes: data, width: info.width, height: info.height }
}

/** By its first bytes, never by the name or type that came with it. */
function isPicture(file: Uint8Array): boolean {
  const begins = Buffer.from(file.subarray(0, 12)).toString('latin1')
  return begins.startsWith('\x89PNG\r\n\x1a\n') || begins.startsWith('\xff\xd8\xff') || /^RIFF.{4}WEBP$/s.test(begins)
}

const draw = (file: Uint8Array) =>
  sharp(file, { failOn: 'truncated', limitInputPixels: mostPixels, pages: 1 })
    .autoOrient()
    .toColourspace('srgb')
    .resize({ ...logoSize, fit: 'inside', withoutEnlargement: true })
    .png({ compressionLevel: 9, palette: true })
    .toBuffer({ resolveWithObject: true })

function unreadable(error: unknown): never {
  if (error instanceof Refusal) throw error
  throw new Refusal('rule', 'We could not read this picture. Save it again as a PNG, no larger than 4,000 by 4,000.')
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import PDFDocument from 'pdfkit'
import sharp from 'sharp'
import { describe, expect, test, vi } from 'vitest'
import './settings'
import { contentsBomb, noMp4, officeBomb, playlist, pngBomb, startOfMp4, svg } from './bad-files'
import { filmed, films, foundIn, hasFfmpeg, sounds, telltale } from './films'
import { received } from './receiving-by-hand'

vi.setConfig({ testTimeout: 60_000 })

const photo = () =>
  sharp({ create: { width: 900, height: 600, channels: 3, background: '#446' } })
    .withExif({ IFD0: { Model: 'Fernsprecher' } })
    .jpeg()
    .toBuffer()
const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
const bom = '\uFEFF'

describe('is not taken, even with a yes to the original', () => {
  test.each<[string, () => Buffer, string]>([
    ['a file of 0 bytes', () => Buffer.alloc(0), 'empty'],
    ['a drawing with a script', () => Buffer.from(svg), 'kind'],
    ['the same with a mark of its letters', () => Buffer.from(bom + svg), 'kind'],
    ['the same in UTF-16', () => utf16(svg), 'kind'],
    ['the same in UTF-16 with a prologue', () => utf16(`<?xml version="1.0"?>${svg}`), 'kind'],
    ['a page called a note', () => Buffer.from('Hello <html><body onload="x()">'), 'kind'],
    ['a page behind 64 KB of spaces', () => Buffer.from(`${' '.repeat(65_536)}<!doctype html><script>x()`), 'kind'],
    ['a page cut where two pieces meet', () => Buffer.from(`${'a'.repeat(119_997)}<script>x()</script>`), 'kind'],
    [
      'a note that turns into a program',
      () => Buffer.concat([Buffer.alloc(70_000, 'a'), Buffer.from('\x7fELF\0\0')]),
      'kind',
    ],
    ['an archive that says it is huge', contentsBomb, 'kind'],
  ])('%s', async (_, make, reason) => {
    await expect(received(make())).rejects.toMatchObject({ reason })
  })

  test('one byte over the limit', async () => {
    const file = await photo()
    expect((await received(file, { mostBytes: file.length })).bytes).toBe(file.length)
    await expect(received(file, { mostBytes: file.length - 1 })).rejects.toMatchObject({ reason: 'too_large' })
  })
})

describe('is kept as it is, opened by nothing, and only with a yes to the original', () => {
  test.each<[string, () => Promise<Buffer> | Buffer, string, string]>([
    ['a photo cut off in the middle', async () => (await photo()).subarray(0, 1_000), 'photo', 'unreadable'],
    ['a PNG of 30,000 × 30,000', pngBomb, 'photo', 'unreadable'],
    ['a Word file with a bomb in it', officeBomb, 'office', 'needs_original'],
    ['the start of a film, and noise', () => noMp4, 'video', 'needs_original'],
    [
      'a list of other files that starts like a film',
      () => Buffer.concat([startOfMp4, playlist]),
      'video',
      'needs_original',
    ],
    ['an encrypted PDF', () => pdf(1, { userPassword: 'shut' }), 'pdf', 'unreadable'],
  ])('%s', async (_, make, kind, reason) => {
    const file = await make()
    const { media, clean, copies, opened, facts } = await received(file)
    expect({ kind: media.kind, clean, copies, facts }).toEqual({
      kind,
      clean: undefined,
      copies: ['original'],
      facts: {},
    })
    expect((await opened('original')).equals(file)).toBe(true)
    await expect(received(file, { keepOriginal: false })).rejects.toMatchObject({ reason })
  })
})

describe('is what it is, whatever it is called or hides', () => {
  test('a photo that is also an archive and a page is only a photo in its clean copy', async () => {
    const file = Buffer.concat([await photo(), Buffer.from('<script>x()</script>PK\u0003\u0004Brackenthwaite')])
    const { media, opened } = await received(file)
    expect(media.kind).toBe('photo')
    expect((await opened('clean/1')).toString('latin1')).not.toMatch(/script|Brackenthwaite|Fernsprecher/)
    expect((await opened('original')).equals(file)).toBe(true)
  })

  test('a list of other files is a note: nothing follows it', async () => {
    const { media, clean, opened } = await received(playlist, { keepOriginal: false })
    expect([media.kind, clean?.type]).toEqual(['text', 'text/plain; charset=utf-8'])
    expect((await opened('clean/1')).equals(playlist)).toBe(true)
  })

  test('an old or rare photo stays to be seen', async () => {
    const grey = { create: { width: 60, height: 40, channels: 3 as const, background: '#a33' } }
    const still = await sharp(grey).png().toBuffer()
    const rare = {
      cmyk: await sharp(grey).toColourspace('cmyk').jpeg().toBuffer(),
      deep: await sharp(grey).toColourspace('rgb16').png().toBuffer(),
      moving: await sharp([still, await sharp(still).negate().toBuffer()], { join: { animated: true } })
        .webp()
        .toBuffer(),
    }
    expect((await sharp(rare.cmyk).metadata()).space).toBe('cmyk')
    expect((await sharp(rare.deep).metadata()).depth).toBe('ushort')
    expect((await sharp(rare.moving).metadata()).pages).toBe(2)
    for (const file of Object.values(rare)) {
      const { opened } = await received(file, { keepOriginal: false })
      const { width, height, space } = await sharp(await opened('clean/1')).metadata()
      expect([width, height, space]).toEqual([60, 40, 'srgb'])
    }
    const { opened } = await received(rare.cmyk)
    const [red, green] = (await sharp(await opened('clean/1')).stats()).channels
    expect((red?.mean ?? 0) - (green?.mean ?? 0)).toBeGreaterThan(60)
  })

  test('a HEIC of an iPhone is upright, says where it was taken under the seal, and nothing in its clean copy', async () => {
    const file = readFileSync(join(import.meta.dirname, 'sideways.heic'))
    const { media, facts, opened } = await received(file)
    expect([media.type, facts.device, facts.place?.latitude]).toEqual(['image/heic', 'Fernsprecher', 54.975])
    const copy = await opened('clean/1')
    expect((await foundIn(copy)).all).not.toMatch(telltale)
    const { data, info } = await sharp(copy).raw().toBuffer({ resolveWithObject: true })
    const at = (x: number, y: number) => [...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3)]
    expect([info.width, info.height]).toEqual([32, 64])
    expect(at(28, 32)[0]).toBeGreaterThan(200)
    expect(at(3, 32)[2]).toBeGreaterThan(200)
  })

  test('a PDF says how many pages it has, and shows the first forty', async () => {
    const { clean, facts, copies } = await received(await pdf(42), { keepOriginal: false })
    expect([facts, clean?.bytes.length, copies.length]).toEqual([{ pages: 42 }, 40, 40])
  })
})

describe.skipIf(!hasFfmpeg)('a film or sound (skipped where ffmpeg is not installed)', () => {
  test('called .pdf is a film', async () => {
    const { media, clean } = await received(await filmed(films['MP4 without sound'] as never))
    expect([media.kind, clean?.type]).toEqual(['video', 'video/mp4'])
  })

  test('with its place is kept byte for byte with a yes, and never in its clean copy', async () => {
    const film = await filmed(films['MOV of an iPhone'] as never)
    const { opened, facts, copies } = await received(film)
    expect([copies, facts.place?.longitude]).toEqual([['original', 'clean/1'], -1.6125])
    expect((await opened('original')).equals(film)).toBe(true)
    expect((await foundIn(await opened('clean/1'))).all).not.toMatch(telltale)
  })

  test('without a yes is its clean copy, and says nothing of itself', async () => {
    const { copies, facts } = await received(await filmed(films['MOV of an iPhone'] as never), { keepOriginal: false })
    expect({ copies, facts }).toEqual({ copies: ['clean/1'], facts: {} })
  })

  test('an MP3 loses the cover picture and the place in it', async () => {
    const cover = await sharp({ create: { width: 300, height: 300, channels: 3, background: '#446' } })
      .withExif({ IFD0: { Model: 'Fernsprecher' } })
      .jpeg()
      .toBuffer()
    const recipe = sounds.MP3 as { arguments: string[] }
    const arguments_ = [...recipe.arguments, '-i', 'FOLDER/cover.jpg', '-map', '0', '-map', '1', '-c:v', 'copy']
    const extra = { 'cover.jpg': cover }
    const sound = await filmed({ ending: 'mp3', arguments: ordered(arguments_), extra })
    expect(sound.toString('latin1')).toMatch(telltale)
    const { media, opened } = await received(sound, { keepOriginal: false })
    const { all, probe } = await foundIn(await opened('clean/1'))
    expect([media.kind, probe.streams.length]).toEqual(['audio', 1])
    expect(all).not.toMatch(telltale)
  })
})

/** Inputs first, as ffmpeg wants them. */
function ordered(args: string[]): string[] {
  const at = args.lastIndexOf('-i')
  const [input, rest] = [args.slice(at, at + 2), [...args.slice(0, at), ...args.slice(at + 2)]]
  return [...rest.slice(0, 4), ...input, ...rest.slice(4)]
}

function pdf(pages: number, options: object = {}): Promise<Buffer> {
  const document = new PDFDocument({ size: [80, 60], margin: 4, ...options })
  const chunks: Buffer[] = []
  document.on('data', chunk => chunks.push(chunk))
  const done = new Promise<Buffer>(resolve => document.on('end', () => resolve(Buffer.concat(chunks))))
  document.fontSize(8).text('1')
  for (let page = 2; page <= pages; page++) document.addPage().text(`${page}`)
  document.end()
  return done
}

import { createHash, randomBytes } from 'node:crypto'
import PDFDocument from 'pdfkit'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import './settings'
import { receive } from '@/lib/evidence/receiving'
import { received } from './receiving-by-hand'

const most = 20 * 1024 * 1024

const photo = (width = 300) =>
  sharp({
    create: { width, height: 200, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 120, sigma: 60 } },
  })
    .withExif({ IFD0: { Model: 'Fernsprecher' } })
    .jpeg()
    .toBuffer()
function pdf(): Promise<Buffer> {
  const document = new PDFDocument()
  const chunks: Buffer[] = []
  document.on('data', chunk => chunks.push(chunk))
  document.text('Diary').addPage().text('Two')
  document.end()
  return new Promise(resolve => document.on('end', () => resolve(Buffer.concat(chunks))))
}
const mp4 = Buffer.concat([Buffer.from('00000020667479706d703432', 'hex'), randomBytes(300_000)])

describe('with a yes to the original', () => {
  test('a photo is kept byte for byte, with its hash, and as a clean copy', async () => {
    const file = await photo(2_000)
    const { opened, sha256, bytes, clean, media, isOriginalKept } = await received(file)
    expect((await opened('original')).equals(file)).toBe(true)
    expect([sha256, bytes]).toEqual([createHash('sha256').update(file).digest(), file.length])
    expect([media.kind, isOriginalKept, clean?.type]).toEqual(['photo', true, 'image/jpeg'])
    const copy = await opened('clean/1')
    expect([copy.length, copy.toString('latin1').includes('Fernsprecher')]).toEqual([clean?.bytes[0], false])
  })

  test('what cannot be made clean is kept as it is, without a copy', async () => {
    for (const file of [mp4, (await photo()).subarray(0, 1_200)]) {
      const { opened, clean } = await received(file)
      expect(clean).toBeUndefined()
      expect((await opened('original')).equals(file)).toBe(true)
    }
  })
})

describe('without it', () => {
  const keepOriginal = false
  test('only the clean copy of a photo is sealed, and nothing of the original', async () => {
    const { copies, isOriginalKept } = await received(await photo(), { keepOriginal })
    expect([copies, isOriginalKept]).toEqual([['clean/1'], false])
  })

  test('a PDF is its pages, a note its letters', async () => {
    expect((await received(await pdf(), { keepOriginal })).copies).toEqual(['clean/1', 'clean/2'])
    const { opened } = await received(Buffer.from('\uFEFFHe said: שלום 😟'), { keepOriginal })
    expect((await opened('clean/1')).toString()).toBe('He said: שלום 😟')
  })

  test.each<[string, () => Promise<Buffer> | Buffer, string]>([
    ['a video, which needs the original', () => mp4, 'needs_original'],
    ['a photo that is damaged', async () => (await photo()).subarray(0, 1_200), 'unreadable'],
  ])('%s is not taken', async (_, make, reason) => {
    await expect(received(await make(), { keepOriginal })).rejects.toMatchObject({ reason })
  })
})

test.each<[string, Buffer, string]>([
  ['nothing', Buffer.alloc(0), 'empty'],
  ['a program', Buffer.concat([Buffer.from('7f454c46', 'hex'), randomBytes(500)]), 'kind'],
  ['an archive', Buffer.from('504b0304140000000000', 'hex'), 'kind'],
  ['a page with a script', Buffer.from('<!doctype html><script>alert(1)</script>'), 'kind'],
  ['a drawing with a script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), 'kind'],
  ['a drawing behind a prologue', Buffer.from('<?xml version="1.0"?><svg onload="x()"/>'), 'kind'],
])('%s is not taken, whatever it is called', async (_, file, reason) => {
  await expect(received(file)).rejects.toMatchObject({ reason })
})

test('one byte over the limit is too large, the limit itself is not', async () => {
  const note = (bytes: number) => Buffer.alloc(bytes, 'a')
  expect((await received(note(100_000), { mostBytes: 100_000 })).bytes).toBe(100_000)
  await expect(received(note(100_001), { mostBytes: 100_000 })).rejects.toMatchObject({ reason: 'too_large' })
})

test('a sender who breaks off leaves an error, never half a file', async () => {
  async function* broken() {
    yield await photo(2_000)
    throw new Error('aborted')
  }
  const whole = receive(
    broken(),
    { id: 'e', key: randomBytes(32), keepOriginal: true, mostBytes: most },
    async () => {},
  )
  await expect(whole).rejects.toThrow('aborted')
})

test('a hundred megabytes need little memory', async () => {
  async function* video() {
    yield mp4.subarray(0, 64)
    for (let i = 0; i < 400; i++) yield randomBytes(256 * 1024)
  }
  const before = process.memoryUsage().rss
  let highest = 0
  const { bytes } = await receive(
    video(),
    { id: 'e', key: randomBytes(32), keepOriginal: true, mostBytes: 110 * 1024 * 1024 },
    async () => {
      highest = Math.max(highest, process.memoryUsage().rss)
    },
  )
  expect(bytes).toBeGreaterThan(100 * 1024 * 1024)
  expect((highest - before) / 1024 / 1024).toBeLessThan(64)
})

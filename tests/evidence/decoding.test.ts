import { readFile, readlink } from 'node:fs/promises'
import { deflateSync } from 'node:zlib'
import PDFDocument from 'pdfkit'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import './settings'
import { decode, decodingLimits } from '@/lib/evidence/decoding'

async function* whole(bytes: Uint8Array) {
  yield bytes
}

const red = { create: { width: 400, height: 200, channels: 3 as const, background: '#a33' } }
const withPlace = (format: 'jpeg' | 'png' | 'webp') =>
  sharp(red)
    .withExif({
      IFD0: { Model: 'Fernsprecher', Orientation: '6' },
      IFD2: { DateTimeOriginal: '2026:11:20 21:15:00' },
      IFD3: {
        ...{ GPSLatitudeRef: 'N', GPSLatitude: '54/1 58/1 30/1' },
        ...{ GPSLongitudeRef: 'W', GPSLongitude: '1/1 36/1 45/1' },
      },
    })
    .toFormat(format)
    .toBuffer()

describe('a photo', () => {
  test.each(['jpeg', 'png', 'webp'] as const)('%s gives its place and time, and a copy without them', async format => {
    const original = await withPlace(format)
    expect(original.toString('latin1')).toContain('Fernsprecher')
    const { facts, pictures } = await decode('photo', whole(original))
    expect(facts).toMatchObject({ device: 'Fernsprecher', takenAt: '2026-11-20T21:15:00.000Z' })
    expect(facts.place?.latitude).toBeCloseTo(54.975, 3)
    expect(facts.place?.longitude).toBeCloseTo(-1.6125, 3)
    expect(pictures).toHaveLength(1)
    const clean = pictures[0] as Buffer
    expect(clean.toString('latin1')).not.toMatch(/Fernsprecher|Exif|GPS|2026:11/)
    expect(await sharp(clean).metadata()).not.toHaveProperty('exif')
  })

  test('is turned upright for good', async () => {
    const sideways = await sharp(red).withMetadata({ orientation: 6 }).jpeg().toBuffer()
    const { pictures } = await decode('photo', whole(sideways))
    const { width, height, orientation } = await sharp(pictures[0]).metadata()
    expect([width, height, orientation]).toEqual([200, 400, undefined])
  })

  test('that is also something else is only a photo afterwards', async () => {
    const polyglot = Buffer.concat([await withPlace('jpeg'), Buffer.from('<script>alert(1)</script>PK\u0003\u0004')])
    const { pictures } = await decode('photo', whole(polyglot))
    for (const trace of ['script', 'PK\u0003']) expect(pictures[0]?.toString('latin1')).not.toContain(trace)
  })
})

/** A header that promises 30,000 × 30,000 pixels of nothing. */
function bomb(): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data])
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    sum.writeUInt32BE(crc(body))
    return Buffer.concat([length, body, sum])
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(30_000, 0)
  header.writeUInt32BE(30_000, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const pixels = deflateSync(Buffer.alloc(30_000_000))
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10])
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))])
}
function crc(bytes: Buffer): number {
  let sum = ~0
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0)
  }
  return ~sum >>> 0
}

describe('what cannot be decoded is refused, all alike', () => {
  test.each<[string, () => Promise<Buffer> | Buffer]>([
    ['nothing', () => Buffer.alloc(0)],
    ['no picture at all', () => Buffer.from('hello')],
    ['a photo cut off in the middle', async () => (await withPlace('jpeg')).subarray(0, 900)],
    ['a PNG of 30,000 × 30,000', bomb],
    [
      'an SVG with a script',
      () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    ],
  ])('%s', async (_, make) => {
    await expect(decode('photo', whole(await make()))).rejects.toMatchObject({ name: 'Undecodable' })
  })

  test('what takes longer than it may', async () => {
    const limits = { ...decodingLimits, ms: 1 }
    await expect(decode('photo', whole(await withPlace('jpeg')), limits)).rejects.toMatchObject({ name: 'Undecodable' })
  })

  test('what takes more memory than it may', async () => {
    const wide = await sharp({ create: { ...red.create, width: 9_000, height: 9_000 } })
      .png()
      .toBuffer()
    const limits = { ...decodingLimits, residentBytes: 20 * 1024 * 1024 }
    await expect(decode('photo', whole(wide), limits)).rejects.toMatchObject({ name: 'Undecodable' })
  })

  test('what says more than it may', async () => {
    const limits = { ...decodingLimits, outputBytes: 100 }
    await expect(decode('photo', whole(await withPlace('jpeg')), limits)).rejects.toMatchObject({ name: 'Undecodable' })
  })
})

function pdf(): Promise<Buffer> {
  const document = new PDFDocument({ info: { Author: 'Quillan Brackenthwaite' } })
  const chunks: Buffer[] = []
  document.on('data', chunk => chunks.push(chunk))
  const done = new Promise<Buffer>(resolve => document.on('end', () => resolve(Buffer.concat(chunks))))
  document.text('Diary of November').addPage().text('Page two')
  document.end()
  return done
}

test('a PDF becomes pictures of its pages, with nothing of who wrote it', async () => {
  const { pictures } = await decode('pdf', whole(await pdf()))
  expect(pictures).toHaveLength(2)
  for (const picture of pictures) {
    expect((await sharp(picture).metadata()).format).toBe('jpeg')
    expect(picture.toString('latin1')).not.toContain('Brackenthwaite')
    expect((await sharp(picture).stats()).isOpaque).toBe(true)
  }
  const [first] = await Promise.all(pictures.map(picture => sharp(picture).greyscale().stats()))
  expect(first?.channels[0]?.min).toBeLessThan(80)
})

test('the process that decodes has no setting, key or login of ours, and lies in no folder of ours', async () => {
  process.env.QUOKKABERRY = 'canary'
  const photo = await withPlace('jpeg')
  let seen: { environ: string; cwd: string } | undefined
  async function* looking() {
    seen = await decoderNow()
    yield photo
  }
  await decode('photo', looking())
  expect(seen).toEqual({ environ: 'NODE_ENV=production', cwd: '/' })
})

/** What the system says of the child that is decoding at this moment. */
async function decoderNow() {
  const own = `/proc/${process.pid}/task/${process.pid}/children`
  for (const pid of (await readFile(own, 'utf8')).trim().split(' ')) {
    const about = (name: string) => readFile(`/proc/${pid}/${name}`, 'utf8')
    if (!(await about('cmdline')).includes('decode.mjs')) continue
    return { environ: (await about('environ')).replaceAll('\0', ' ').trim(), cwd: await readlink(`/proc/${pid}/cwd`) }
  }
}

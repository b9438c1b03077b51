import { execFile } from 'node:child_process'
import { readFile, readlink } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import PDFDocument from 'pdfkit'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import './settings'
import { decode, decodingLimits } from '@/lib/evidence/decoding'
import { pngBomb } from './bad-files'
import { foundIn, hasExiftool, telltale } from './films'

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
    if (hasExiftool) expect((await foundIn(original)).all).toMatch(telltale)
    expect((await foundIn(clean)).all).not.toMatch(telltale)
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

describe('what cannot be decoded is refused, all alike', () => {
  test.each<[string, () => Promise<Buffer> | Buffer]>([
    ['nothing', () => Buffer.alloc(0)],
    ['no picture at all', () => Buffer.from('hello')],
    ['a photo cut off in the middle', async () => (await withPlace('jpeg')).subarray(0, 900)],
    ['a PNG of 30,000 × 30,000', pngBomb],
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

describe('the process that decodes', () => {
  test('has no setting, key or login of ours, and lies in no folder of ours', async () => {
    process.env.QUOKKABERRY = 'canary'
    const { environ, cwd } = await decoderSeen()
    expect({ environ, cwd }).toEqual({ environ: 'NODE_ENV=production', cwd: '/' })
  })

  test.each([
    ['reads no file but its own', "fs.readFileSync('/etc/hostname')"],
    ['reads no setting of ours', `fs.readFileSync(${JSON.stringify(join(process.cwd(), 'lib', 'config.ts'))})`],
    ['writes none', "fs.writeFileSync('/tmp/beside-decoder', '')"],
    ['starts no process', "require('node:child_process').execSync('true')"],
    ['starts no thread', "new (require('node:worker_threads').Worker)('1', { eval: true })"],
  ])('%s', async (_, doing) => {
    const { command } = await decoderSeen()
    const flags = command.slice(command.indexOf(process.execPath) + 1).filter(word => word.startsWith('--'))
    const script = `try { const fs = require('node:fs'); ${doing}; console.log('done') } catch (error) { console.log(error.code) }`
    const { stdout } = await promisify(execFile)(process.execPath, [...flags, '-e', script], { cwd: '/' })
    expect(stdout.trim()).toBe('ERR_ACCESS_DENIED')
  })
})

type Seen = { environ: string; cwd: string; command: string[] }
async function decoderSeen(): Promise<Seen> {
  const photo = await withPlace('jpeg')
  let seen: Seen | undefined
  async function* looking() {
    for (let turn = 0; turn < 250 && !seen; turn++) {
      seen = await decoderNow().catch(() => undefined)
      await pause(20)
    }
    yield photo
  }
  await decode('photo', looking())
  return seen as Seen
}

/** What the system says of the child that is decoding at this moment. */
async function decoderNow(): Promise<Seen | undefined> {
  const own = `/proc/${process.pid}/task/${process.pid}/children`
  for (const pid of (await readFile(own, 'utf8')).trim().split(' ')) {
    const about = async (name: string) => (await readFile(`/proc/${pid}/${name}`, 'utf8')).split('\0').filter(Boolean)
    const command = await about('cmdline')
    if (command[0] !== process.execPath || !command.some(word => word.endsWith('decode.mjs'))) continue
    return { environ: (await about('environ')).join(' '), cwd: await readlink(`/proc/${pid}/cwd`), command }
  }
}

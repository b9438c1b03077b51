import { readdir } from 'node:fs/promises'
import { describe, expect, test, vi } from 'vitest'
import './settings'
import { canReencode, filmLimits, reencoded } from '@/lib/evidence/film'
import { filmFacts } from '@/lib/evidence/film-facts'
import { headBytes, type Media, mediaOf } from '@/lib/evidence/media-type'
import { openScratch } from '@/lib/evidence/scratch'
import { filmed, films, foundIn, hasFfmpeg, sounds, telltale } from './films'

vi.setConfig({ testTimeout: 60_000 })

async function held(bytes: Buffer) {
  const file = await openScratch()
  await file.writeFile(bytes)
  return file
}
const mediaIn = async (bytes: Buffer) => (await mediaOf(bytes.subarray(0, headBytes))) as Media

async function cleaned(bytes: Buffer, media?: Media, limits = filmLimits): Promise<Buffer> {
  const file = await held(bytes)
  try {
    const made = await reencoded(media ?? (await mediaIn(bytes)), file, limits)
    const pieces: Buffer[] = []
    for await (const piece of made.content) pieces.push(piece as Buffer)
    await made.close()
    return Buffer.concat(pieces)
  } finally {
    await file.close()
  }
}

describe.skipIf(!hasFfmpeg)('a film (skipped where ffmpeg is not installed)', () => {
  test.each(Object.keys(films))('%s becomes an MP4 with nothing of who made it, where and when', async name => {
    const film = await filmed(films[name] as never)
    expect((await foundIn(film)).all).toMatch(telltale)
    const copy = await cleaned(film)
    const { all, probe } = await foundIn(copy)
    expect(all).not.toMatch(telltale)
    expect(copy.toString('latin1')).not.toMatch(telltale)
    expect(probe.format.tags).toEqual({ ...brands })
    const codecs = probe.streams.map(stream => stream.codec_name)
    const expected = { 'MP4 without sound': ['h264'], 'MP4 of sound alone': ['aac'] }[name] ?? ['h264', 'aac']
    expect(codecs).toEqual(expected)
    expect(Number(probe.format.duration)).toBeCloseTo(1, 0)
    expect((await mediaIn(copy)).type).toBe('video/mp4')
    expect(copy.indexOf('moov')).toBeLessThan(copy.indexOf('mdat'))
  })
  const brands = { major_brand: 'isom', minor_version: '512', compatible_brands: expect.stringMatching(/^isom/) }

  test('stays upright and gets no wider than 1280', async () => {
    const size = async (name: string) => {
      const [first] = (await foundIn(await cleaned(await filmed(films[name] as never)))).probe.streams
      return [first?.width, first?.height]
    }
    expect(await size('MOV of an iPhone')).toEqual([1280, 720])
    expect(await size('MP4 held sideways')).toEqual([720, 1280])
  })

  test.each(Object.keys(sounds))('%s becomes a sound without words about itself', async name => {
    const sound = await filmed(sounds[name] as never)
    const media = await mediaIn(sound)
    expect(media.kind).toBe('audio')
    const { all, probe } = await foundIn(await cleaned(sound))
    expect(all).not.toMatch(telltale)
    expect(probe.streams.map(stream => stream.codec_name)).toEqual(['aac'])
  })

  test('loses its subtitles, chapters and cover', async () => {
    const extra = {
      'a.srt': '1\n00:00:00,000 --> 00:00:01,000\nUntertitel\n',
      'a.txt': ';FFMETADATA1\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=1000\ntitle=Kapitel\n',
    }
    const recipe = films['MP4 without sound'] as { arguments: string[] }
    const film = await filmed({
      ending: 'mp4',
      arguments: [
        ...['-i', 'FOLDER/a.srt', '-i', 'FOLDER/a.txt'],
        ...recipe.arguments,
        ...['-map', '2', '-map', '0'],
      ].concat(['-map_metadata', '1', '-map_chapters', '1', '-c:s', 'mov_text']),
      extra,
    })
    expect((await foundIn(film)).probe).toMatchObject({ chapters: [{}], streams: { length: 3 } })
    const { probe, all } = await foundIn(await cleaned(film))
    expect([probe.streams.length, probe.chapters.length]).toEqual([1, 0])
    expect(all).not.toMatch(telltale)
  })

  test('says where, when and with what it was made, for under the seal', async () => {
    const film = await filmed(films['MOV of an iPhone'] as never)
    const file = await held(film)
    expect(await filmFacts(await mediaIn(film), file)).toEqual({
      ...{ width: 1920, height: 1080, seconds: 1, device: 'Fernsprecher' },
      takenAt: '2026-11-20T21:15:00.000Z',
      place: { latitude: 54.975, longitude: -1.6125 },
    })
    await file.close()
  })
})

describe.skipIf(!hasFfmpeg)('what is no film is refused, all alike', () => {
  const mp4 = { kind: 'video', type: 'video/mp4', extension: 'mp4' } as const
  const playlist = '#EXTM3U\n#EXTINF:10,\nfile:///etc/passwd\n'
  const concat = "ffconcat version 1.0\nfile '/etc/passwd'\n"
  const ftyp = Buffer.from('00000020667479706d703432', 'hex')
  test.each<[string, Buffer, Media]>([
    ['nothing', Buffer.alloc(0), mp4],
    ['noise', Buffer.concat([ftyp, Buffer.alloc(90_000, 'noise')]), mp4],
    ['a list of other files, said to be MP4', Buffer.from(playlist), mp4],
    ['a list of other files with the start of an MP4', Buffer.concat([ftyp, Buffer.from(playlist)]), mp4],
    ['a concatenation of other files', Buffer.from(concat), mp4],
    ['a list said to be sound', Buffer.from(playlist), { kind: 'audio', type: 'audio/mpeg', extension: 'mp3' }],
    ['a type nobody plays', Buffer.alloc(90), { kind: 'audio', type: 'audio/x-it', extension: 'it' }],
  ])('%s', async (_, bytes, media) => {
    await expect(cleaned(bytes, media)).rejects.toMatchObject({ name: 'Undecodable' })
  })

  test.each([
    ['too long', { ms: 50 }],
    ['too much memory', { residentBytes: 1024 }],
    ['more room than it may ask for', { addressBytes: 30 * 1024 * 1024 }],
    ['too much of what comes out', { outputBytes: 10_000 }],
  ])('one that takes %s', async (_, less) => {
    const film = await filmed(films['MOV of an iPhone'] as never)
    await expect(cleaned(film, undefined, { ...filmLimits, ...less })).rejects.toMatchObject({ name: 'Undecodable' })
  })

  test('a type we do not know is kept as it is only', async () => {
    const known = await Promise.all(['video/mp4', 'audio/x-it'].map(type => canReencode({ ...mp4, type } as Media)))
    expect(known).toEqual([true, false])
  })

  test('and nothing is left behind', async () => {
    expect((await readdir('/dev/shm')).filter(name => name.startsWith('beside-'))).toEqual([])
  })
})

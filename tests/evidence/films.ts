import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
export const hasFfmpeg = existsSync('/usr/bin/ffmpeg')
export const hasExiftool = existsSync('/usr/bin/exiftool')

/** What a telephone writes into a film, and nobody may find in its clean copy. */
export const telltale = /Fernsprecher|Quokka|Brackenthwaite|54\.97|GPS|2026[:-]11[:-]20|Kapitel|Untertitel/

const tags = [
  ...['-metadata', 'location=+54.9750-001.6125/', '-metadata', 'creation_time=2026-11-20T21:15:00Z'],
  ...['-metadata', 'make=Quokka', '-metadata', 'model=Fernsprecher', '-metadata', 'title=Quillan Brackenthwaite'],
  ...['-metadata:s', 'title=Brackenthwaite'],
]
const looks = ['-f', 'lavfi', '-i', 'testsrc2=size=1920x1080:rate=4:duration=1']
const tone = ['-f', 'lavfi', '-i', 'sine=440:duration=1']
const asQuickTime = ['-movflags', 'use_metadata_tags']

export type Recipe = {
  ending: string
  arguments: string[]
  sideways?: boolean
  extra?: Record<string, string | Buffer>
}
const h264 = ['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p']
/** Films as telephones, old cameras, browsers and messengers make them. */
export const films: Record<string, Recipe> = {
  'MOV of an iPhone': {
    ending: 'mov',
    arguments: [...looks, ...tone, ...h264, '-c:a', 'aac', ...asQuickTime, ...tags],
  },
  'MP4 held sideways': { ending: 'mp4', arguments: [...looks, ...tone, ...h264, ...tags], sideways: true },
  '3GP of an old telephone': {
    ending: '3gp',
    arguments: [...looks, ...tone, '-s', '352x288', '-c:v', 'h263', '-c:a', 'aac', ...tags],
  },
  'WebM of a browser': {
    ending: 'webm',
    arguments: [...looks, ...tone, '-s', '640x360', '-c:v', 'libvpx', '-c:a', 'libopus', ...tags],
  },
  'AVI of a camera': { ending: 'avi', arguments: [...looks, ...tone, '-c:v', 'mjpeg', '-q:v', '5', ...tags] },
  'MP4 without sound': { ending: 'mp4', arguments: [...looks, ...h264, ...tags] },
  'MP4 of sound alone': { ending: 'mp4', arguments: [...tone, '-c:a', 'aac', ...tags] },
}
export const sounds: Record<string, Recipe> = {
  MP3: { ending: 'mp3', arguments: [...tone, ...tags] },
  'M4A of a dictaphone': { ending: 'm4a', arguments: [...tone, '-c:a', 'aac', ...tags] },
  'Opus of a messenger': { ending: 'ogg', arguments: [...tone, '-c:a', 'libopus', ...tags] },
  WAV: { ending: 'wav', arguments: [...tone, ...tags] },
  FLAC: { ending: 'flac', arguments: [...tone, ...tags] },
}

/** Makes a film with ffmpeg itself, in a folder that is gone afterwards. */
export function filmed({ ending, arguments: args, sideways, extra = {} }: Recipe): Promise<Buffer> {
  return inFolder(async folder => {
    for (const [name, text] of Object.entries(extra)) await writeFile(join(folder, name), text)
    const out = join(folder, `film.${ending}`)
    await run('ffmpeg', ['-v', 'error', '-y', ...args.map(arg => arg.replace('FOLDER', folder)), out])
    if (!sideways) return readFile(out)
    const turned = join(folder, `turned.${ending}`)
    await run('ffmpeg', ['-v', 'error', '-display_rotation', '-90', '-i', out, '-c', 'copy', turned]).catch(() =>
      run('ffmpeg', ['-v', 'error', '-i', out, '-c', 'copy', '-metadata:s:v', 'rotate=90', turned]),
    )
    return readFile(turned)
  })
}

/** Everything that ffprobe, and exiftool where it is installed, find in a file, as text. */
export function foundIn(bytes: Buffer): Promise<{ all: string; probe: Probe }> {
  return inFolder(async folder => {
    const path = join(folder, 'copy')
    await writeFile(path, bytes)
    const show = ['-show_format', '-show_streams', '-show_chapters', '-of', 'json']
    const probed = hasFfmpeg ? (await run('ffprobe', ['-v', 'error', ...show, path])).stdout : '{}'
    const looked = hasExiftool
      ? (await run('exiftool', ['-a', '-n', '-G1', '-ee', '-u', '-x', 'System:all', path])).stdout
      : ''
    return { all: probed + looked, probe: JSON.parse(probed) }
  })
}
export type Probe = {
  streams: { codec_type: string; codec_name: string; width?: number; height?: number; tags?: object }[]
  chapters: unknown[]
  format: { duration: string; tags?: Record<string, string> }
}

async function inFolder<R>(work: (folder: string) => Promise<R>): Promise<R> {
  const folder = await mkdtemp(join(tmpdir(), 'beside-film-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}

import type { FileHandle } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { z } from 'zod'
import { collected, confined, type Limits } from './confined'
import type { FileFacts } from './decoding'
import { input } from './film'
import type { Media } from './media-type'
import { program } from './programs'

const limits: Limits = {
  ms: 20_000,
  residentBytes: 400 * 1024 * 1024,
  addressBytes: 2 * 1024 * 1024 * 1024,
  outputBytes: 256 * 1024,
}

const tags = z.record(z.string(), z.string()).default({})
const told = z.object({
  format: z.object({ duration: z.coerce.number().optional(), tags }).prefault({}),
  streams: z.array(z.object({ width: z.number().optional(), height: z.number().optional(), tags })).default([]),
})

/** Where, when and with what a film says that it was made; empty where it says nothing that can be read. */
export async function filmFacts(media: Media, file: FileHandle): Promise<FileFacts> {
  const ffprobe = await program('ffprobe')
  if (!ffprobe) return {}
  const entries = 'format=duration:format_tags:stream=width,height:stream_tags'
  const command = [ffprobe, '-v', 'quiet', '-print_format', 'json', '-show_entries', entries, ...input(media)]
  const work = await confined(command, limits, ['ignore', 'pipe', 'ignore', file.fd])
  try {
    return factsIn(JSON.parse((await collected(work.child.stdout as Readable, limits.outputBytes)).toString()))
  } catch {
    return {}
  } finally {
    work.stop()
  }
}

/** Reads what ffprobe says. Pure. */
export function factsIn(said: unknown): FileFacts {
  const { format, streams } = told.parse(said)
  const all = Object.entries(Object.assign({}, ...streams.map(stream => stream.tags), format.tags))
  const named = (name: RegExp) => all.find(([tag]) => name.test(tag))?.[1] as string | undefined
  const { width, height } = streams.find(stream => stream.width) ?? {}
  return {
    ...{ width, height, seconds: format.duration && Math.round(format.duration) },
    takenAt: dateOf(named(/^com\.apple\.quicktime\.creationdate$/i) ?? named(/^(creation_time|date)$/i)),
    place: placeOf(named(/^(location|com\.apple\.quicktime\.location\.ISO6709)(-\w+)?$/i)),
    device: named(/^(com\.apple\.quicktime\.|com\.android\.)?model$/i),
  }
}

function dateOf(text: string | undefined): string | undefined {
  const date = new Date(text ?? '')
  return Number.isNaN(date.getTime()) || date.getTime() <= 0 ? undefined : date.toISOString()
}

/** ISO 6709, such as +54.9750-001.6125+012/ */
function placeOf(text: string | undefined): FileFacts['place'] {
  const [, latitude, longitude] = /^([+-]\d{1,2}(?:\.\d+)?)([+-]\d{1,3}(?:\.\d+)?)/.exec(text ?? '') ?? []
  return latitude && longitude ? { latitude: Number(latitude), longitude: Number(longitude) } : undefined
}

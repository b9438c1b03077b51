import type { FileHandle } from 'node:fs/promises'
import { confined, type Limits } from './confined'
import { Undecodable } from './decoding'
import { demuxers } from './film-kinds'
import type { Media } from './media-type'
import { program } from './programs'
import { openScratch, read, scratchPath } from './scratch'

export const filmLimits: Limits = {
  ms: 120_000,
  residentBytes: 900 * 1024 * 1024,
  addressBytes: 2 * 1024 * 1024 * 1024,
  outputBytes: 60 * 1024 * 1024,
}

/** A clean film or sound in a scratch file. Close it in every case. */
export type CleanFilm = { type: string; bytes: number; content: AsyncIterable<Uint8Array>; close: () => Promise<void> }

/** Can films and sounds of this type be made clean here? Only with ffmpeg of the machine, and for types we know. */
export const canReencode = async ({ type }: Media): Promise<boolean> =>
  type in demuxers && (await program('ffmpeg')) !== undefined

/**
 * Plays a stranger's film to its end and records it anew: pictures and sound only, upright, at most 1280 wide or high,
 * in a process of its own (see `confined`). Throws `Undecodable`, whatever was wrong.
 */
export async function reencoded(media: Media, file: FileHandle, limits = filmLimits): Promise<CleanFilm> {
  const made = await openScratch()
  try {
    await record(media, file, made, limits)
    const { size: bytes } = await made.stat()
    if (bytes === 0 || bytes > limits.outputBytes) throw new Undecodable('nothing to play')
    const type = media.kind === 'video' ? 'video/mp4' : 'audio/mp4'
    return { type, bytes, content: read(made, bytes), close: () => made.close() }
  } catch {
    await made.close()
    throw new Undecodable('this film cannot be made clean')
  }
}

async function record(media: Media, file: FileHandle, made: FileHandle, limits: Limits): Promise<void> {
  const ffmpeg = (await program('ffmpeg')) as string
  const streams = media.kind === 'video' ? [...pictures, ...sound('0:a:0?')] : sound('0:a:0')
  const command = [ffmpeg, '-nostdin', '-v', 'quiet', '-y', ...input(media), ...streams, ...nothingElse, ...output]
  const work = await confined(command, limits, ['ignore', 'ignore', 'ignore', file.fd, made.fd])
  try {
    if ((await work.ended) !== 0) throw new Undecodable('ffmpeg gave up')
  } finally {
    work.stop()
  }
}

/** Read as the type its content shows and as no other: never as a list of other files, and from nowhere else. */
export function input({ type }: Media): string[] {
  const { demuxer, names } = demuxers[type] ?? {}
  if (!demuxer) throw new Undecodable('a type nobody plays')
  const only = ['-protocol_whitelist', 'file,pipe', '-format_whitelist', names ?? demuxer]
  return [...only, '-f', demuxer, '-threads', '2', '-i', scratchPath(3)]
}

/** The film itself, not a cover picture in it; without the words some cameras hide between its pictures (SEI). */
const pictures = [
  ...['-map', '0:V:0?', '-pix_fmt', 'yuv420p', '-fpsmax', '30'],
  ...['-vf', "scale='min(1280,iw)':'min(1280,ih)':force_original_aspect_ratio=decrease:force_divisible_by=2"],
  ...['-c:v', 'libx264', '-preset', 'veryfast', '-crf', '27', '-maxrate', '2500k', '-bufsize', '5000k', '-a53cc', '0'],
  ...['-bsf:v', 'filter_units=remove_types=6'],
]
const sound = (stream: string) => ['-map', stream, '-c:a', 'aac', '-b:a', '96k', '-ac', '2', '-ar', '48000']
/** No title, time, place, device, chapter, subtitle, timed data or name of a program. */
const nothingElse = [
  ...['-map_metadata', '-1', '-map_chapters', '-1', '-sn', '-dn'],
  ...['-fflags', '+bitexact', '-flags:v', '+bitexact', '-flags:a', '+bitexact'],
]
const output = ['-threads', '2', '-movflags', '+faststart', '-f', 'mp4', scratchPath(4)]

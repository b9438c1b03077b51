import { createHash, type Hash } from 'node:crypto'
import { Refusal } from '@/lib/errors'
import { type Cleaner, cleanCopy, cleanerOf } from './clean-copy'
import type { FileFacts } from './decoding'
import type { ScanResult } from './evidence'
import { sealChunks } from './file-sealing'
import type { Held } from './held'
import { copyKey } from './keys'
import { lettingGo } from './letting-go'
import { headBytes, type Media, mediaOf, noteWatch } from './media-type'
import { type Scan, startScan } from './scanning'
import { Unreceivable } from './unreceivable'

/** Where sealed chunks go as they are made. What was put is not kept until the whole file was received. */
export type Sink = (copy: string, number: number, sealed: Buffer) => Promise<void>

export type ToReceive = {
  id: string
  key: Uint8Array
  keepOriginal: boolean
  mostBytes: number
  /** Called once it is known what the file is, before anything of it is sealed. */
  begin?: (media: Media) => Promise<void>
}

/** What was kept of a file: its clean parts in order, and the original where they agreed to it. */
export type Received = {
  media: Media
  bytes: number
  sha256: Buffer
  isOriginalKept: boolean
  scan: ScanResult
  clean: { type: string; bytes: number[] } | undefined
  facts: FileFacts
}

/**
 * Takes in a file as it streams by: told by its content, scanned, sealed and hashed as it arrives where the original may
 * be kept, and made into a clean copy once the scanner has spoken (domain §6.10). Without a yes to the original nothing but
 * the clean copy is sealed, and of what it says of itself nothing is told but its size. An infected file is opened by
 * nothing: with a yes it comes back as `infected`, to be quarantined. Memory does not grow with the file. Throws
 * `Unreceivable`.
 */
export async function receive(file: AsyncIterable<Uint8Array>, to: ToReceive, sink: Sink): Promise<Received> {
  const { media, rest } = await recognised(file)
  const cleaner = await cleanerOf(media)
  if (!cleaner && !to.keepOriginal) throw new Unreceivable('needs_original')
  const scan = startScan()
  try {
    await to.begin?.(media)
    const isStill = media.kind === 'text' ? noteWatch() : () => true
    const seen = { bytes: 0, hash: createHash('sha256'), held: cleaner?.held, scan, isStill }
    const passing = passed(rest, to.mostBytes, seen)
    if (to.keepOriginal) await sealed(to, 'original', passing, sink)
    else for await (const _ of passing);
    const arrived = { media, bytes: seen.bytes, sha256: seen.hash.digest(), isOriginalKept: to.keepOriginal }
    const result = await scan.verdict()
    if (result !== 'infected') return { ...arrived, scan: result, ...(await cleaned(cleaner, media, to, sink)) }
    if (!to.keepOriginal) throw new Unreceivable('infected')
    return { ...arrived, scan: result, clean: undefined, facts: {} }
  } finally {
    scan.stop()
    await cleaner?.held.close()
  }
}

async function cleaned(cleaner: Cleaner | undefined, media: Media, to: ToReceive, sink: Sink) {
  if (cleaner?.held.isCrowdedOut) throw new Unreceivable('broken_off')
  const clean = await cleanCopy(cleaner, to.keepOriginal).catch(inACrowd)
  if (!clean) {
    if (!to.keepOriginal) throw new Unreceivable(whyNot(cleaner, media))
    return { clean, facts: {} }
  }
  try {
    for (const [at, { content }] of clean.parts.entries()) await sealed(to, `clean/${at + 1}`, content, sink)
    const { type, parts, facts } = clean
    return { clean: { type, bytes: parts.map(part => part.bytes) }, facts: to.keepOriginal ? facts : sizeIn(facts) }
  } finally {
    await clean.close()
  }
}

const whyNot = (cleaner: Cleaner | undefined, { kind }: Media) =>
  cleaner?.held.isTooLarge || kind === 'video' || kind === 'audio' ? 'needs_original' : 'unreadable'

/** Too many files wait for their clean copy: better sent again in a while than kept without one, or asked to agree to the original. */
function inACrowd(error: unknown): never {
  throw error instanceof Refusal ? new Unreceivable('broken_off') : error
}

const sizeIn = ({ pages, seconds }: FileFacts): FileFacts => ({ pages, seconds })

/** Reads as much as tells what it is, and gives it back with the rest. */
async function recognised(file: AsyncIterable<Uint8Array>) {
  const pieces = file[Symbol.asyncIterator]()
  const first: Uint8Array[] = []
  for (let bytes = 0; bytes < headBytes; ) {
    const { value, done } = await pieces.next()
    if (done) break
    first.push(value)
    bytes += value.length
  }
  const head = Buffer.concat(first)
  if (head.length === 0) throw new Unreceivable('empty')
  const media = await mediaOf(head.subarray(0, headBytes))
  if (!media) throw new Unreceivable('kind')
  return { media, rest: joined(head, pieces) }
}

async function* joined(head: Buffer, rest: AsyncIterator<Uint8Array>) {
  yield head
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
}

type Seen = { bytes: number; hash: Hash; held: Held | undefined; scan: Scan; isStill: (piece: Uint8Array) => boolean }

async function* passed(file: AsyncIterable<Uint8Array>, mostBytes: number, seen: Seen) {
  for await (const piece of file) {
    seen.bytes += piece.length
    if (seen.bytes > mostBytes) throw new Unreceivable('too_large')
    if (!seen.isStill(piece)) throw new Unreceivable('kind')
    seen.hash.update(piece)
    await seen.held?.take(piece)
    await seen.scan.take(piece)
    yield piece
  }
}

async function sealed({ id, key }: ToReceive, copy: string, plain: AsyncIterable<Uint8Array>, sink: Sink) {
  let number = 0
  const letGo = lettingGo()
  for await (const chunk of sealChunks(copyKey(key, copy), { id, copy }, plain)) {
    await sink(copy, number++, chunk)
    letGo(number)
  }
}

import { realpath } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { confined, type Limits } from './confined'
import { frames } from './frames'

/** What a file says of itself; kept under the seal. */
export type FileFacts = {
  width?: number
  height?: number
  /** How long it plays. */
  seconds?: number
  /** How many pages it has: the clean copy has the first forty. */
  pages?: number
  takenAt?: string
  place?: { latitude: number; longitude: number }
  device?: string
}
/** Clean pictures, a photo's one or a PDF's pages, with nothing of the file they were made from. */
export type Decoded = { facts: FileFacts; pictures: Buffer[] }
export type Decoder = 'photo' | 'heic' | 'pdf'

export const decodingLimits: Limits = {
  ms: 30_000,
  residentBytes: 700 * 1024 * 1024,
  outputBytes: 60 * 1024 * 1024,
}

/** The file cannot be decoded within its limits, or at all. */
export class Undecodable extends Error {
  override readonly name = 'Undecodable'
}

/**
 * Decodes a stranger's file in a process of its own that has no settings, keys, login or network, and is ended when it
 * takes too long, too much memory or says too much (architecture, Two halves). Throws `Undecodable`, whatever was wrong.
 */
export async function decode(
  decoder: Decoder,
  file: AsyncIterable<Uint8Array>,
  limits = decodingLimits,
): Promise<Decoded> {
  const work = await confined(await command(decoder), limits, ['pipe', 'pipe', 'ignore'])
  const { stdin, stdout } = work.child as { stdin: Writable; stdout: Readable }
  try {
    const fed = pipeline(file, stdin).catch(() => {})
    const [decoded] = await Promise.all([heard(stdout, limits.outputBytes), fed])
    if ((await work.ended) !== 0 || decoded.pictures.length === 0) throw new Undecodable()
    return decoded
  } catch {
    throw new Undecodable('this file cannot be decoded')
  } finally {
    work.stop()
  }
}

/**
 * Node itself, which may read its own script and packages, write nothing, and start no process or thread. Its permissions
 * bind scripts, not the native code of sharp and canvas (they are let in as add-ons): for what a hole in that code could
 * reach there are the namespace and the limits of `confined`, and that there is nothing of ours to find.
 */
async function command(decoder: Decoder): Promise<string[]> {
  const root = process.cwd()
  const folders = [join(root, 'node_modules'), join(root, 'lib', 'evidence', 'decoder')]
  const real = await Promise.all(folders.map(folder => realpath(folder)))
  const readable = [...new Set([...folders, ...real])].map(folder => `--allow-fs-read=${folder}/`)
  const rules = [permission, '--allow-addons', ...readable, `--allow-fs-read=${join(root, 'package.json')}`]
  return [process.execPath, '--max-old-space-size=256', ...rules, join(folders[1] as string, 'decode.mjs'), decoder]
}

/** Its name grew up in Node 24. */
const permission = process.allowedNodeEnvironmentFlags.has('--permission')
  ? '--permission'
  : '--experimental-permission'

async function heard(output: AsyncIterable<Buffer>, most: number): Promise<Decoded> {
  const decoded: Decoded = { facts: {}, pictures: [] }
  for await (const { letter, payload } of frames(output, most)) {
    if (letter === 'f') decoded.facts = JSON.parse(payload.toString())
    else decoded.pictures.push(payload)
  }
  return decoded
}

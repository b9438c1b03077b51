import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** What a file says of itself; kept under the seal. */
export type FileFacts = {
  width?: number
  height?: number
  takenAt?: string
  place?: { latitude: number; longitude: number }
  device?: string
}
/** Clean pictures, a photo's one or a PDF's pages, with nothing of the file they were made from. */
export type Decoded = { facts: FileFacts; pictures: Buffer[] }
export type Decoder = 'photo' | 'heic' | 'pdf'

/** What a stranger's file may cost: milliseconds, resident bytes of its process, and bytes of what comes out. */
export type DecodingLimits = { ms: number; residentBytes: number; outputBytes: number }
export const decodingLimits: DecodingLimits = {
  ms: 30_000,
  residentBytes: 700 * 1024 * 1024,
  outputBytes: 60 * 1024 * 1024,
}

/** The file cannot be decoded within its limits, or at all. */
export class Undecodable extends Error {
  override readonly name = 'Undecodable'
}

const script = () => join(process.cwd(), 'lib', 'evidence', 'decoder', 'decode.mjs')

/**
 * Decodes a stranger's file in a process of its own that has no settings, keys or login, and is ended when it takes too
 * long, too much memory or says too much (architecture, Two halves). Throws `Undecodable`, whatever was wrong.
 */
export async function decode(
  decoder: Decoder,
  file: AsyncIterable<Uint8Array>,
  limits = decodingLimits,
): Promise<Decoded> {
  const child = spawn(process.execPath, ['--max-old-space-size=256', script(), decoder], {
    env: { NODE_ENV: 'production' },
    cwd: '/',
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  const guard = guarded(child, limits)
  try {
    const fed = pipeline(file, child.stdin).catch(() => {})
    const [output] = await Promise.all([collected(child.stdout, limits.outputBytes), fed])
    if ((await guard.ended) !== 0) throw new Undecodable()
    return read(output)
  } catch {
    throw new Undecodable('this file cannot be decoded')
  } finally {
    guard.stop()
  }
}

type Child = ChildProcessByStdio<Writable, Readable, null>

/** Ends the process at its limits; its exit code is null then. */
function guarded(child: Child, { ms, residentBytes }: DecodingLimits) {
  const end = () => void child.kill('SIGKILL')
  const timer = setTimeout(end, ms)
  const watch = setInterval(async () => {
    if ((await residentOf(child.pid)) > residentBytes) end()
  }, 100)
  const stop = () => {
    clearTimeout(timer)
    clearInterval(watch)
    end()
  }
  const ended = new Promise<number | null>(resolve => {
    child.once('close', resolve)
    child.once('error', () => resolve(null))
  })
  return { stop, ended }
}

/** Resident memory in bytes; 0 where the process is gone or the machine does not tell. */
async function residentOf(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024
}

async function collected(stream: AsyncIterable<Buffer>, most: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of stream) {
    bytes += chunk.length
    if (bytes > most) throw new Undecodable()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** Frames: a letter, four bytes of length, and that many bytes. */
function read(output: Buffer): Decoded {
  const decoded: Decoded = { facts: {}, pictures: [] }
  for (let at = 0; at < output.length; ) {
    const [letter, length] = [output.toString('latin1', at, at + 1), output.readUInt32BE(at + 1)]
    const payload = output.subarray(at + 5, at + 5 + length)
    if (letter === 'f') decoded.facts = JSON.parse(payload.toString())
    else decoded.pictures.push(payload)
    at += 5 + length
  }
  if (decoded.pictures.length === 0) throw new Undecodable()
  return decoded
}

import { randomBytes } from 'node:crypto'
import { openChunks } from '@/lib/evidence/file-sealing'
import { copyKey } from '@/lib/evidence/keys'
import { receive, type ToReceive } from '@/lib/evidence/receiving'

const key = randomBytes(32)

export async function* pieces(bytes: Buffer, size = 60_000) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

/** Takes a file in as a form of ours would, into memory; `opened` unseals a copy of it. */
export async function received(file: Buffer, more: Partial<ToReceive> = {}) {
  const kept = new Map<string, Buffer[]>()
  const sink = async (copy: string, number: number, sealed: Buffer) => {
    const chunks = kept.get(copy) ?? []
    chunks[number] = sealed
    kept.set(copy, chunks)
  }
  const most = { id: 'e', key, keepOriginal: true, mostBytes: 20 * 1024 * 1024 }
  const result = await receive(pieces(file), { ...most, ...more }, sink)
  return { ...result, copies: [...kept.keys()], opened: (copy: string) => opened(copy, kept.get(copy) ?? []) }
}

async function opened(copy: string, chunks: Buffer[]): Promise<Buffer> {
  const plain: Buffer[] = []
  const sealed = (async function* () {
    yield* chunks
  })()
  for await (const chunk of openChunks(copyKey(key, copy), { id: 'e', copy }, chunks.length, sealed)) plain.push(chunk)
  return Buffer.concat(plain)
}

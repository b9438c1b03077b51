import { randomUUID } from 'node:crypto'
import { access, constants, type FileHandle, open, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const prefix = 'beside-scratch-'
let swept: Promise<void> | undefined

/**
 * A file that has no name any more: whoever holds it reads and writes it, nobody else finds it, and it is gone with its
 * holder however that ends. In memory where the machine has such a place (docs/decisions/0010).
 */
export async function openScratch(): Promise<FileHandle> {
  const folder = await scratchFolder()
  swept ??= sweep(folder)
  await swept
  const path = join(folder, `${prefix}${randomUUID()}`)
  const file = await open(path, 'wx+', 0o600)
  await rm(path)
  return file
}

/** How a program that is given the file as a descriptor of this number opens it, as often as it likes. */
export const scratchPath = (descriptor: number): string => `file:/proc/self/fd/${descriptor}`

/** What is in it, piece by piece. */
export async function* read(file: FileHandle, bytes: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes; ) {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.min(pieceBytes, bytes - at)), 0, null, at)
    if (bytesRead === 0) throw new Error('a scratch file is cut off')
    yield buffer.subarray(0, bytesRead)
    at += bytesRead
  }
}
const pieceBytes = 256 * 1024

async function scratchFolder(): Promise<string> {
  const isThere = await access('/dev/shm', constants.W_OK).then(
    () => true,
    () => false,
  )
  return isThere ? '/dev/shm' : tmpdir()
}

/** A process that was killed between opening and unnaming left an empty one. */
async function sweep(folder: string): Promise<void> {
  const left = (await readdir(folder)).filter(name => name.startsWith(prefix))
  await Promise.all(left.map(name => rm(join(folder, name), { force: true }).catch(() => {})))
}

import { randomUUID } from 'node:crypto'
import { link, open, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Refusal } from '@/lib/errors'
import { sealArchive } from './envelope'

/**
 * Writes the plain bytes of an archive to a file, sealed, mode 0600: under the name with an id and `.part` behind it until
 * all of it is on the disk, so that there is never half a file under its name, whoever else writes one. Resolves with its
 * size. `Refusal` (`rule`) where there is a file of this name, also one that came meanwhile.
 */
export async function writeArchive(
  path: string,
  publicKey: Uint8Array,
  plain: AsyncIterable<Uint8Array>,
): Promise<number> {
  if (await stat(path).catch(() => undefined)) throw taken(path)
  const part = `${path}.${randomUUID()}.part`
  try {
    const size = await writeDurably(part, sealArchive(publicKey, plain))
    await link(part, path).catch(error => {
      throw error.code === 'EEXIST' ? taken(path) : error
    })
    await syncFolder(dirname(path))
    return size
  } finally {
    await rm(part, { force: true })
  }
}

const taken = (path: string) =>
  new Refusal('rule', `There is a file ${path} already: give another name, or move it away.`)

async function writeDurably(path: string, chunks: AsyncIterable<Uint8Array>): Promise<number> {
  const file = await open(path, 'wx', 0o600)
  try {
    for await (const chunk of chunks) await file.appendFile(chunk)
    await file.sync()
    return (await file.stat()).size
  } finally {
    await file.close()
  }
}

/** The new name, too, is on the disk only when its folder is. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path)
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

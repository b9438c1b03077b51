import { chmod, mkdir, open, readdir, readFile, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { now } from '@/lib/clock/now'
import { config } from '@/lib/config'

const folder = () => join(config().dataFolder, 'outbox')

/**
 * Keeps a message as a file that is there whole or not at all, for its owner's eyes, dated by our clock. The same name again is the same
 * message: nothing is doubled.
 */
export async function keepInOutbox(name: string, content: string | Buffer): Promise<void> {
  await mkdir(folder(), { recursive: true, mode: 0o700 })
  await chmod(folder(), 0o700)
  const half = join(folder(), `.${name}.tmp`)
  const file = await open(half, 'w', 0o600)
  try {
    await file.writeFile(content)
    await file.utimes(now(), now())
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(half, join(folder(), name))
}

/** What was kept, newest first; empty before the first. */
export async function filesInOutbox(): Promise<{ name: string; keptAt: Date }[]> {
  const names = await readdir(folder()).catch(() => [])
  const ours = names.filter(name => /^[0-9a-f-]{36}\.(eml|txt)$/.test(name))
  const files = await Promise.all(ours.map(async name => ({ name, keptAt: (await stat(join(folder(), name))).mtime })))
  return files.sort((a, b) => b.keptAt.getTime() - a.keptAt.getTime())
}

/** To whom a kept message goes, from its first To line. Undefined where the file is gone or has none. */
export async function recipientInOutbox(name: string): Promise<string | undefined> {
  const content = await readFile(join(folder(), name), 'utf8').catch(() => '')
  return /^To:\s*<?([^\s<>]+)>?\s*$/im.exec(content)?.[1]
}

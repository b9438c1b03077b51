import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { config } from '@/lib/config'

const freshFor = 60_000
const memory = globalThis as { besideLastGood?: Map<string, { value: unknown; at: number }> }

/**
 * Data of the landlord's that the public pages must not lose: read at most once a minute, and with the database away
 * from memory or from the copy last written beside the data. `fallback` is for a first start without either.
 */
export async function lastGood<T>(name: string, load: () => Promise<T>, fallback: T): Promise<T> {
  memory.besideLastGood ??= new Map()
  const known = memory.besideLastGood.get(name)
  if (known && Date.now() - known.at < freshFor) return known.value as T
  const value = await loadOr(name, load, (known?.value as T | undefined) ?? (await readCopy<T>(name)) ?? fallback)
  memory.besideLastGood.set(name, { value, at: Date.now() })
  return value
}

async function loadOr<T>(name: string, load: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    const value = await load()
    await writeCopy(name, value)
    return value
  } catch {
    return otherwise
  }
}

const fileOf = (name: string) => join(config().dataFolder, 'last-good', `${name}.json`)

async function readCopy<T>(name: string): Promise<T | undefined> {
  try {
    return JSON.parse(await readFile(fileOf(name), 'utf8'))
  } catch {
    return undefined
  }
}

/** The copy is a convenience: a folder that cannot be written to must not take the page away. */
async function writeCopy(name: string, value: unknown): Promise<void> {
  const file = fileOf(name)
  try {
    await mkdir(join(file, '..'), { recursive: true })
    await writeFile(`${file}.${process.pid}`, JSON.stringify(value))
    await rename(`${file}.${process.pid}`, file)
  } catch {}
}

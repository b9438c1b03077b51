import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { config } from '@/lib/config'

/** What another process changed shows here within this time while people come, */
const freshFor = 5_000
/** and is not given to whoever comes first after a quiet hour without having been read again. */
const staleAfter = 60_000
/** A connection that is dying answers nothing for a long time: a page does not wait for it. */
const patienceMs = 1_500
const memory = globalThis as { besideLastGood?: Map<string, Known<unknown>> }

/**
 * Data of the landlord's that the public pages must not lose and must not wait for: what is known is given at once and,
 * when older than five seconds, read anew behind it; when older than a minute it is read first, or given after a second
 * and a half. The first time it is read, or comes from the copy last written beside
 * the data. `fallback` is for a first start without either, and is never taken for known.
 */
export async function lastGood<T>(name: string, load: () => Promise<T>, fallback: T): Promise<T> {
  const known = all().get(name) as Known<T> | undefined
  if (!known) return (await firstRead(name, load)) ?? fallback
  const age = Date.now() - known.at
  if (age <= freshFor) return known.value
  all().set(name, { ...known, at: Date.now() })
  const read = readAnew(name, load)
  const first = age > staleAfter ? await Promise.race([read, wait(patienceMs, undefined, { ref: false })]) : undefined
  return (first ?? known).value
}

/** Reads it now, because it was changed by this process. The others have it within seconds. */
export async function readAgain<T>(name: string, load: () => Promise<T>): Promise<void> {
  await readAnew(name, load)
}

type Known<T> = { value: T; at: number }

function all(): Map<string, Known<unknown>> {
  memory.besideLastGood ??= new Map()
  return memory.besideLastGood
}

async function firstRead<T>(name: string, load: () => Promise<T>): Promise<T | undefined> {
  const read = await Promise.race([readAnew(name, load), wait(patienceMs, undefined, { ref: false })])
  if (read) return read.value
  const copy = await readCopy<T>(name)
  if (copy !== undefined) all().set(name, { value: copy, at: Date.now() })
  return copy
}

async function readAnew<T>(name: string, load: () => Promise<T>): Promise<Known<T> | undefined> {
  try {
    const known = { value: await load(), at: Date.now() }
    all().set(name, known)
    await writeCopy(name, known.value)
    return known
  } catch {
    return undefined
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

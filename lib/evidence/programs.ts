import { spawn } from 'node:child_process'
import { access, constants } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { config } from '@/lib/config'

/** The whole environment of a process that handles a stranger's file. */
export const nothingOfOurs = { NODE_ENV: 'production' } as const

const found = new Map<string, Promise<string | undefined>>()
const tried = new Map<string, Promise<boolean>>()

/** Where a program of the machine lies, or undefined where it has none. Looked up once. */
export function program(name: string): Promise<string | undefined> {
  return remembered(found, name, () => lookUp(name))
}

/** Does the machine let us put this before a command? Tried once; false for nothing. */
export async function runs(prefix: string[]): Promise<boolean> {
  return prefix.length > 0 && remembered(tried, prefix.join(' '), () => succeeds(prefix))
}

async function lookUp(name: string): Promise<string | undefined> {
  for (const folder of config().programFolders.split(delimiter).filter(Boolean)) {
    const path = join(folder, name)
    const isThere = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    )
    if (isThere) return path
  }
}

function succeeds([first, ...rest]: string[]): Promise<boolean> {
  const child = spawn(first as string, [...rest, process.execPath, '--version'], {
    env: nothingOfOurs,
    cwd: '/',
    stdio: 'ignore',
  })
  return new Promise(resolve => {
    child.once('close', code => resolve(code === 0))
    child.once('error', () => resolve(false))
  })
}

function remembered<V>(memory: Map<string, V>, name: string, make: () => V): V {
  const known = memory.get(name)
  if (known !== undefined) return known
  const made = make()
  memory.set(name, made)
  return made
}

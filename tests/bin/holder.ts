import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { facts, removeCluster } from '../../bin/postgres-place.mjs'
import { stopPostmaster } from '../../bin/postgres-process.mjs'
import { root } from '../../bin/run.mjs'

export type User = { name: string; ids: { uid?: number; gid?: number } }
export type Holder = { child: ChildProcess; said: () => string; port: number; owned: boolean; password: string }

export const asRoot = process.getuid?.() === 0

/** As whom the database is tried: root runs it as another user, a plain user as itself. */
export const users: User[] = asRoot
  ? [
      { name: 'root', ids: {} },
      { name: 'a plain user', ids: { uid: 65_534, gid: 65_534 } },
    ]
  : [{ name: 'a plain user', ids: {} }]

/** A data folder that this user may write, and everyone may enter unless it is closed. */
export function newDataFolder(user: User, mode = 0o755): string {
  const folder = mkdtempSync(join(tmpdir(), 'beside-bin-'))
  chmodSync(folder, mode)
  if (user.ids.uid !== undefined) chownSync(folder, user.ids.uid, user.ids.gid ?? user.ids.uid)
  return folder
}

export async function removeDataFolder(folder: string) {
  await stopPostmaster(clusterOf(folder))
  removeCluster(folder)
  rmSync(folder, { recursive: true, force: true })
}

export const clusterOf = (folder: string): string => facts(folder).cluster ?? join(folder, 'postgres')

/** Starts another process that holds the database of a folder; resolves once it does. */
export async function hold(folder: string, user: User, ...more: string[]): Promise<Holder> {
  const args = [join(root, 'tests/bin/hold-postgres.mjs'), folder, ...more]
  const child = spawn(process.execPath, args, { ...user.ids, cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  child.stderr.on('data', chunk => {
    said += chunk
  })
  const [line] = await once(createInterface(child.stdout), 'line')
  return { child, said: () => said, ...JSON.parse(line) }
}

/** Ends a holder and resolves with its exit code. */
export async function end({ child }: Holder, signal: NodeJS.Signals = 'SIGTERM') {
  const closed = once(child, 'close')
  child.kill(signal)
  const [code] = await closed
  return code
}

export function postmasterPid(folder: string): number {
  return Number(readFileSync(join(clusterOf(folder), 'postmaster.pid'), 'utf8').split('\n')[0])
}

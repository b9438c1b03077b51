import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Halt } from './halt.mjs'
import { writeWhole } from './keys.mjs'
import { copyBinaries, nativePostgres } from './postgres-binaries.mjs'

const shelters = '/var/lib/beside'
const asRoot = process.getuid?.() === 0

/**
 * Where the cluster of a data folder lies, which binaries run it, and as whom: PostgreSQL refuses to run as root, so
 * root runs it as the user `postgres`, and whatever that user cannot enter goes to a folder under /var/lib/beside.
 */
export async function findPlace(dataDir, log) {
  mkdirSync(dataDir, { recursive: true, mode: 0o711 })
  const home = realpathSync(dataDir)
  const cluster = facts(home).cluster ?? join(home, 'postgres')
  const native = await nativePostgres(home)
  if (!asRoot) return { home, cluster, native, as: {} }
  const as = existsSync(cluster) ? ownerOf(cluster) : postgresUser()
  return { home, as, ...reachable(home, cluster, native, as, log) }
}

/** What is remembered of a cluster beside its data: `{ cluster?, port? }`. */
export function facts(home) {
  try {
    return JSON.parse(readFileSync(join(home, 'postgres.json'), 'utf8'))
  } catch {
    return {}
  }
}

/** Removes the cluster of a stopped database, and the folder made for it where the data folder was closed. */
export function removeCluster(home) {
  const elsewhere = facts(home).cluster
  rmSync(elsewhere ? dirname(elsewhere) : join(home, 'postgres'), { recursive: true, force: true, maxRetries: 5 })
}

export function remember(home, more) {
  writeWhole(join(home, 'postgres.json'), { ...facts(home), ...more })
}

function reachable(home, cluster, native, as, log) {
  const shelter = join(shelters, createHash('sha256').update(home).digest('hex').slice(0, 12))
  const place = { cluster, native }
  if (!existsSync(cluster) && !mayEnter(as, home)) place.cluster = join(openFolder(shelter), 'postgres')
  if (!mayEnter(as, join(native, 'bin'), join(native, 'lib'))) place.native = copyBinaries(native, openFolder(shelters))
  if (place.cluster !== cluster) remember(home, { cluster: place.cluster })
  if (place.cluster.startsWith(shelter))
    log(`The database lies in ${shelter}: the user "postgres" cannot enter ${home}.`)
  return place
}

function mayEnter(as, ...folders) {
  const tests = folders.map((_, index) => `test -x "$${index}"`).join(' && ')
  return spawnSync('/bin/sh', ['-c', tests, ...folders], { ...as, cwd: '/', timeout: 10_000 }).status === 0
}

function openFolder(path) {
  try {
    mkdirSync(path, { recursive: true })
    for (const folder of new Set([shelters, path])) chmodSync(folder, 0o755)
    return path
  } catch (error) {
    throw new Halt(
      `The database needs a folder its own user can enter: move this folder out of closed ones, or make ${path} writable (${error.code}).`,
    )
  }
}

function ownerOf(path) {
  const { uid, gid } = statSync(path)
  return { uid, gid }
}

function postgresUser() {
  const known = lookUp()
  if (known) return known
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres'], {
    timeout: 30_000,
  })
  const made = lookUp()
  if (made) return made
  throw new Halt(
    'PostgreSQL does not run as root and no user "postgres" could be made: add one, or start Beside as a plain user.',
  )
}

function lookUp() {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find(entry => entry.startsWith('postgres:'))
  if (!line) return undefined
  const [, , uid, gid] = line.split(':')
  return { uid: Number(uid), gid: Number(gid) }
}

import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { appendFileSync, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { takeLock } from '../../bin/lock.mjs'
import { facts, removeCluster } from '../../bin/postgres-place.mjs'

/** What is due by now must not differ much from a seed of this moment. */
const lifetimeMs = 20 * 60_000

type Make = (folder: string) => Promise<unknown>

/**
 * The data folder of a stopped Beside that was started once at this time, under `parent`: made by `make` for the first who
 * asks, in this process or another. With no clock, one that is young. To be copied, never to be started.
 */
export async function preparedFor(clock: string, parent: string, make: Make): Promise<string> {
  // Of this run, which is our parent's: an older one may have seeded something else.
  const name = `${process.ppid} ${clock || Math.floor(Date.now() / lifetimeMs)}`
  const folder = join(parent, `prepared-${createHash('sha256').update(name).digest('hex').slice(0, 12)}`)
  const lock = await takeLock(`prepared ${folder}`, 150)
  if (!lock) throw new Error('the prepared folder is never ready')
  try {
    if (!existsSync(folder)) await prepare(folder, make)
  } finally {
    await lock.release()
  }
  return folder
}

async function prepare(folder: string, make: Make): Promise<void> {
  const draft = `${folder}-draft`
  if (existsSync(draft)) removeCluster(draft)
  rmSync(draft, { recursive: true, force: true })
  await make(draft)
  beHasty(facts(draft).cluster ?? join(draft, 'postgres'))
  renameSync(draft, folder)
}

/** Its copies need not wait for the disk: a power cut is not what they try, and a killed process loses nothing by it. */
function beHasty(cluster: string): void {
  appendFileSync(join(cluster, 'postgresql.auto.conf'), 'fsync = off\nfull_page_writes = off\n')
}

/** Copies the data folder of a stopped Beside to one that is not there yet, with the database, wherever that lies. */
export function copyData(from: string, to: string): void {
  const { cluster, port: _, ...rest } = facts(from)
  execFileSync('cp', ['-a', from, to])
  const elsewhere = cluster && `${dirname(cluster)}-${basename(to)}`
  if (elsewhere) execFileSync('cp', ['-a', dirname(cluster), elsewhere])
  const place = elsewhere ? { cluster: join(elsewhere, 'postgres') } : {}
  writeFileSync(join(to, 'postgres.json'), JSON.stringify({ ...rest, ...place }), { mode: 0o600 })
}

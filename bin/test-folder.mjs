import { mkdirSync, readdirSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { takeLock } from './lock.mjs'
import { facts, removeCluster } from './postgres-place.mjs'
import { stopPostmaster } from './postgres-process.mjs'
import { root } from './run.mjs'

const home = join(root, '.beside-test')

/** A data folder for one run of the tests, `.beside-test/<pid>`, after clearing what dead runs left. */
export async function makeTestFolder() {
  mkdirSync(home, { recursive: true, mode: 0o711 })
  await clearDeadRuns()
  const folder = join(home, String(process.pid))
  const lock = await takeLock(`test ${folder}`, 5)
  mkdirSync(folder, { recursive: true, mode: 0o711 })
  return { folder, remove: () => removeRun(folder, lock) }
}

async function clearDeadRuns() {
  for (const name of readdirSync(home)) {
    const folder = join(home, name)
    const lock = await takeLock(`test ${folder}`)
    if (lock) await removeRun(folder, lock)
  }
}

/** Stops every database below the folder, then removes it. */
async function removeRun(folder, lock) {
  for (const home of [folder, ...subfolders(folder)]) {
    await stopPostmaster(facts(home).cluster ?? join(realpathSync(home), 'postgres'))
    removeCluster(home)
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  await lock?.release()
}

function subfolders(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isDirectory() && entry.name !== 'postgres')
    .map(entry => join(folder, entry.name))
}

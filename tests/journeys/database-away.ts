import { readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { facts } from '../../bin/postgres-place.mjs'
import type { RunningApp } from '../support/app'

/**
 * Takes the database away from a running app, as a power cut would, and waits until it is gone. It would come up again by
 * itself; a file it cannot do without is put aside, so that it stays away until `letDatabaseBack`.
 */
export async function stopDatabase(app: RunningApp): Promise<void> {
  renameSync(versionOf(app), `${versionOf(app)}.aside`)
  const pid = Number(readFileSync(join(clusterOf(app), 'postmaster.pid'), 'utf8').split('\n')[0])
  process.kill(pid, 'SIGQUIT')
  for (let turn = 0; turn < 100 && isAlive(pid); turn++) await pause(50)
}

export const letDatabaseBack = (app: RunningApp): void => renameSync(`${versionOf(app)}.aside`, versionOf(app))

function isAlive(pid: number) {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

const clusterOf = ({ dataDir }: RunningApp): string => facts(dataDir).cluster ?? join(dataDir, 'postgres')
const versionOf = (app: RunningApp): string => join(clusterOf(app), 'PG_VERSION')

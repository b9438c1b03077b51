import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { facts } from '../../bin/postgres-place.mjs'
import { startBeside } from '../parts/app.mjs'

const kinds = ['the app', 'the database', 'both']

/**
 * Kills the app's processes, the database or both of them with -9, again and again at moments nobody chose, and starts the
 * app again as systemd would; the database has to come up by itself. `stop` resolves with a running app and what was seen.
 */
export function killing(app, options, { leastMs, mostMs }) {
  const seen = []
  let running = app
  let stopped = false
  const loop = async () => {
    while (!stopped) {
      await pause(leastMs + Math.random() * (mostMs - leastMs))
      if (stopped) return
      const kind = kinds[Math.floor(Math.random() * kinds.length)]
      const began = performance.now()
      running = await killOnce(kind, running, options)
      seen.push({ kind, ms: performance.now() - began })
    }
  }
  const looping = loop()
  return {
    failed: looping,
    stop: async () => {
      stopped = true
      await looping
      return { app: running, seen }
    },
  }
}

async function killOnce(kind, app, options) {
  if (kind !== 'the app') killPid(postmasterPid(app.dataDir))
  if (kind === 'the database') {
    await pause(200)
    await healthyAgain(app.url)
    return app
  }
  killTree(app.pid)
  await app.ended
  return startBeside({ ...options, dataDir: app.dataDir })
}

async function healthyAgain(url) {
  const end = Date.now() + 120_000
  while (Date.now() < end) {
    const ok = await fetch(`${url}/api/health`).then(
      answer => answer.ok,
      () => false,
    )
    if (ok) return
    await pause(50)
  }
  throw new Error('the database did not come up again by itself within two minutes')
}

export function postmasterPid(dataDir) {
  const cluster = facts(dataDir).cluster ?? join(dataDir, 'postgres')
  return Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0])
}

/** All of the app's processes, and none of the database's. */
export function killTree(pid) {
  const children = childrenOf(pid).filter(child => nameOf(child) !== 'postgres')
  killPid(pid)
  children.forEach(killTree)
}

function childrenOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number)
  } catch {
    return []
  }
}

function nameOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trim()
  } catch {
    return undefined
  }
}

function killPid(pid) {
  try {
    if (pid > 1) process.kill(pid, 'SIGKILL')
  } catch {}
}

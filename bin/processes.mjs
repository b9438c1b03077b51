import cluster from 'node:cluster'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { tellShares } from './balance.mjs'
import { Halt, pause } from './halt.mjs'
import { isLeaving, onTheWayOut, wayOut } from './leaving.mjs'
import { metricsAddress, openMetricsPort, readingsOfAll } from './metrics-port.mjs'
import { root } from './run.mjs'

const most = 64
const shortestPause = 1_000
const longestPause = 30_000
/** Who lived so long did not end over what ended those before. */
const longLife = 60_000

/** How many processes serve: a number, or `auto` for one a processor. Throws a Halt. */
export function processCount(text = '') {
  if (text === 'auto') return Math.min(availableParallelism(), most)
  const count = Number(text || 1)
  if (Number.isInteger(count) && count >= 1 && count <= most) return count
  throw new Halt(
    `BESIDE_PROCESSES must be a whole number from 1 to ${most}, or auto: correct it, or leave it out for 1.`,
  )
}

/** How long to wait before another takes the place of one that lived so long, in ms: longer each time, up to 30 s. */
export function pauseAfter(lived, before = 0) {
  return lived >= longLife || before === 0 ? shortestPause : Math.min(before * 2, longestPause)
}

/**
 * Serves one port in so many processes, which Linux gives its connections to, and puts another in the place of one that
 * dies. The first alone has the owner's login: it migrates, fills a demo office and sets the clock before the others
 * begin; what it cannot do ends everything. Resolves once all of them serve; on the way out they are asked to finish.
 */
export async function serveTogether({ count, port, host }) {
  // Passed on one by one, the connections of a flood would stand before everybody else's (bin/wide-door.mjs).
  cluster.schedulingPolicy = cluster.SCHED_NONE
  cluster.setupPrimary({ exec: join(root, 'bin', 'worker.mjs'), args: [], execArgv: [] })
  tellShares()
  onTheWayOut(close)
  const where = { PORT: `${port}`, BESIDE_HOST: host }
  if (!(await begin({ ...where, ...ofOwner() }))) return wayOut(1)
  const others = Array.from({ length: count - 1 }, () => begin({ ...where, ...ofOthers }))
  if (metricsAddress()) await openMetricsPort(metricsAddress(), readingsOfAll)
  return (await Promise.all(others)).every(Boolean) || wayOut(1)
}

const ofOwner = () => ({
  DATABASE_URL: process.env.DATABASE_URL ?? '',
  DATABASE_URL_BACKUP: process.env.DATABASE_URL_BACKUP ?? '',
})
const ofOthers = { DATABASE_URL: '', DATABASE_URL_BACKUP: '' }

/**
 * Resolves once a new one serves, and with false where it ended before. Whoever has served is replaced when it ends; one
 * that takes the place of another (after a `wait`) has not served yet, and is replaced as well.
 */
function begin(settings, wait) {
  const began = Date.now()
  const worker = cluster.fork(settings)
  return new Promise(resolve => {
    let replaced = wait !== undefined
    worker.on('message', word => {
      if (word !== 'serving') return
      replaced = true
      resolve(true)
    })
    worker.once('exit', () => {
      if (replaced) void replace(settings, pauseAfter(Date.now() - began, wait))
      resolve(false)
    })
  })
}

async function replace(settings, wait) {
  if (isLeaving()) return
  console.error(`a process ended; another takes its place in ${wait / 1000} s`)
  await pause(wait)
  if (!isLeaving()) await begin({ ...settings, ...ofOthers }, wait)
}

/** Asks all of them to finish what is under way, and waits for it. */
async function close() {
  const workers = Object.values(cluster.workers)
  const gone = workers.map(worker => worker.isDead() || new Promise(resolve => worker.once('exit', resolve)))
  for (const worker of workers) worker.process.kill('SIGTERM')
  await Promise.race([Promise.all(gone), pause(20_000)])
  for (const worker of workers) worker.process.kill('SIGKILL')
}

import { existsSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { until } from './halt.mjs'

const hasProc = existsSync('/proc/self/cwd')

/** The live postmaster of a cluster, `{ pid, port, ready }`, from its postmaster.pid; undefined when there is none. */
export function postmasterOf(cluster) {
  const lines = read(join(cluster, 'postmaster.pid'))?.split('\n') ?? []
  const pid = Number(lines[0])
  if (!pid || !runs(pid, cluster)) return undefined
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' }
}

/** Resolves once the cluster accepts connections; undefined when it has not after `seconds`. */
export function acceptingConnections(cluster, seconds, ended = () => false) {
  return until(seconds, async () => {
    const postmaster = postmasterOf(cluster)
    if (postmaster?.ready && (await answers(postmaster.port))) return { postmaster }
    return ended() && { postmaster: undefined }
  }).then(answer => answer?.postmaster)
}

/** Clears what a killed postmaster left: a pid file that names nobody of ours, and backends still at work. */
export async function clearRemains(cluster) {
  if (postmasterOf(cluster)) return
  for (const pid of processesIn(cluster)) signal(pid, 'SIGKILL')
  await until(10, () => processesIn(cluster).length === 0)
  rmSync(join(cluster, 'postmaster.pid'), { force: true })
}

/** Fast shutdown, then immediate, then none: it ends within about 30 seconds whatever happens. */
export async function stopPostmaster(cluster) {
  const pid = postmasterOf(cluster)?.pid
  if (!pid) return
  for (const [name, seconds] of [
    ['SIGINT', 15],
    ['SIGQUIT', 10],
    ['SIGKILL', 5],
  ]) {
    signal(pid, name)
    if (await until(seconds, () => !runs(pid, cluster))) return
  }
}

/** For the last moment of a process, where nothing asynchronous runs any more. */
export function stopPostmasterNow(cluster) {
  const pid = postmasterOf(cluster)?.pid
  if (!pid) return
  signal(pid, 'SIGINT')
  const cell = new Int32Array(new SharedArrayBuffer(4))
  for (let turn = 0; turn < 100 && runs(pid, cluster); turn++) Atomics.wait(cell, 0, 0, 50)
}

export function answers(port) {
  return new Promise(resolve => {
    const socket = connect({ port, host: '127.0.0.1' })
    const end = answer => resolve(socket.destroy() && answer)
    socket.once('connect', () => end(true))
    socket.once('error', () => end(false))
    socket.setTimeout(2000, () => end(false))
  })
}

// A zombie and a stranger with a reused number have another working folder, or none.
function runs(pid, cluster) {
  return alive(pid) && (!hasProc || isPostgres(pid, cluster))
}

function isPostgres(pid, cluster) {
  return workingFolder(pid) === cluster && read(`/proc/${pid}/comm`)?.trim() === 'postgres'
}

function processesIn(cluster) {
  if (!hasProc) return []
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name) && isPostgres(name, cluster))
    .map(Number)
}

function workingFolder(pid) {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return undefined
  }
}

function alive(pid) {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
}

function signal(pid, name) {
  try {
    process.kill(pid, name)
  } catch {}
}

function read(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

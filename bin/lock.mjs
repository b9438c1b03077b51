import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { until } from './halt.mjs'

/**
 * Takes a machine-wide lock that the kernel lets go when its holder dies, even by kill -9: a listening socket.
 * Resolves with `{ release }`, or undefined when somebody else still holds it after `seconds`.
 */
export function takeLock(name, seconds = 0) {
  const address = addressOf(name)
  return until(seconds, () => tryLock(address), 100)
}

function addressOf(name) {
  const id = `beside-${createHash('sha256').update(name).digest('hex').slice(0, 24)}`
  if (process.platform === 'linux') return `\0${id}`
  return process.platform === 'win32' ? `\\\\.\\pipe\\${id}` : join(tmpdir(), `${id}.sock`)
}

async function tryLock(address) {
  const held = await listen(address)
  if (held || process.platform === 'linux' || (await answers(address))) return held
  rmSync(address, { force: true })
  return listen(address)
}

function listen(address) {
  return new Promise(resolve => {
    const server = createServer(socket => socket.destroy())
    server.once('error', () => resolve(undefined))
    server.listen(address, () => {
      server.unref()
      resolve({ release: () => new Promise(done => server.close(done)) })
    })
  })
}

function answers(address) {
  return new Promise(resolve => {
    const socket = connect(address)
    socket.once('connect', () => resolve(socket.destroy() && true))
    socket.once('error', () => resolve(false))
  })
}

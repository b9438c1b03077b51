import { fork } from 'node:child_process'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { serverOptions } from './doorkeeper.mjs'

const doors = 32
const patience = 5_000

/**
 * Node takes in one connection each time around its loop, and while pages are made that is some fifteen a second: the new
 * connections of a flood would stand before everybody else's in a line of the system that nobody can see into. So the
 * same port is listened to many times over. Where that does not work there is one door, as ever. Resolves with `close`.
 */
export async function widen(server) {
  const twins = await twinsOf(server._handle).catch(() => [])
  const wide = twins.map(handle => openDoor(server, handle))
  return () => wide.forEach(door => void door.close())
}

function openDoor(server, handle) {
  const door = createServer({ ...serverOptions, allowHalfOpen: true, noDelay: true })
  door.on('connection', socket => server.emit('connection', socket))
  door.on('error', () => {})
  return door.listen(handle)
}

/** Another process is needed to make a second handle of a port: one that sends each back, and is gone. */
async function twinsOf(handle) {
  const settings = { stdio: ['ignore', 'ignore', 'ignore', 'ipc'], env: {}, execArgv: [] }
  const mirror = fork(fileURLToPath(import.meta.url), ['mirror'], settings)
  const timer = setTimeout(() => mirror.kill('SIGKILL'), patience)
  const twins = []
  let back = 0
  mirror.on('message', (_word, twin) => {
    if (twin) twins.push(twin)
    if (++back === doors - 1) mirror.disconnect()
  })
  const gone = new Promise((resolve, reject) => mirror.once('exit', resolve).once('error', reject))
  for (let i = 1; i < doors; i++) mirror.send('twin', handle)
  await gone.finally(() => clearTimeout(timer))
  return twins
}

if (process.argv[2] === 'mirror' && process.send) process.on('message', (word, handle) => process.send(word, handle))

import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { Halt } from './halt.mjs'
import { loadKeys } from './keys.mjs'
import { takeLock } from './lock.mjs'
import { launch, makeCluster } from './postgres-cluster.mjs'
import { facts, findPlace, remember } from './postgres-place.mjs'
import { acceptingConnections, postmasterOf, stopPostmaster, stopPostmasterNow } from './postgres-process.mjs'
import { watchPostmaster } from './postgres-watch.mjs'

/**
 * Starts the embedded PostgreSQL of a data folder, or attaches to the live one. Whoever holds its lock owns it and
 * stops it; a cluster left running by a killed owner is taken over. With `mustOwn`, waits for the present owner to end.
 * With `keepUp`, an owner starts it again whenever it goes away, on the same port.
 * Resolves with `{ host, port, superuser, owned, stop() }`; rejects with a Halt, and never hangs.
 *
 * @param {{ dataDir: string, log?: (line: string) => void, mustOwn?: boolean, keepUp?: boolean, settings?: string[] }} options
 */
export async function startPostgres({ dataDir, log = () => {}, mustOwn = false, keepUp = false, settings = [] }) {
  const place = await findPlace(dataDir, log)
  const lock = await takeLock(`postgres ${place.cluster}`, mustOwn ? 60 : 0)
  if (!lock && mustOwn)
    throw new Halt(`The database in ${place.cluster} is in use by another task: wait for it, then start again.`)
  if (!lock) return attach(place)
  try {
    return await own(place, lock, settings, keepUp && log)
  } catch (error) {
    await stopPostmaster(place.cluster)
    await lock.release()
    throw error
  }
}

async function attach({ home, cluster }) {
  const postmaster = await acceptingConnections(cluster, 90)
  if (!postmaster)
    throw new Halt(`The database in ${cluster} was being started by another task and did not come up: start again.`)
  return handle(postmaster, loadKeys(home, { mayMake: false }), { owned: false, stop: async () => {} })
}

async function own(place, lock, settings, say) {
  const { home, cluster } = place
  const made = existsSync(cluster)
  const keys = loadKeys(home, { mayMake: !made, cluster })
  if (!made) await makeCluster(place, keys.passwords.superuser)
  // However this process ends, short of kill -9, its database ends with it.
  const stopNow = () => stopPostmasterNow(cluster)
  process.once('exit', stopNow)
  const postmaster = (await takeOver(cluster)) ?? (await launch(place, await choosePort(home), settings))
  const start = () => launch(place, postmaster.port, settings)
  const watch = say ? watchPostmaster({ cluster, start, say }) : undefined
  const stop = async () => {
    await watch?.stop()
    await stopPostmaster(cluster)
    process.off('exit', stopNow)
    await lock.release()
  }
  return handle(postmaster, keys, { owned: true, stop })
}

async function takeOver(cluster) {
  if (!postmasterOf(cluster)) return undefined
  const postmaster = await acceptingConnections(cluster, 60, () => !postmasterOf(cluster))
  if (!postmaster) await stopPostmaster(cluster)
  return postmaster
}

function handle({ port }, keys, more) {
  return { host: '127.0.0.1', port, superuser: { user: 'postgres', password: keys.passwords.superuser }, ...more }
}

/** The port used last time if it is free, otherwise any free one. */
async function choosePort(home) {
  const port = (await freePort(facts(home).port)) ?? (await freePort(0))
  remember(home, { port })
  return port
}

/** The port itself when it can be listened on (0: any free one); undefined when not. */
export function freePort(port = 0, host = '127.0.0.1') {
  return new Promise(resolve => {
    const server = createServer()
    server.once('error', () => resolve(undefined))
    server.listen(port, host, () => {
      const chosen = server.address().port
      server.close(() => resolve(chosen))
    })
  })
}

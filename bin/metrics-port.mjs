import cluster from 'node:cluster'
import { createServer } from 'node:http'
import { Halt, pause } from './halt.mjs'

const patience = 3_000

/**
 * Where the metrics are asked for, or undefined where nobody wants them. Throws a Halt.
 *
 * @param {Record<string, string | undefined>} env
 */
export function metricsAddress(env = process.env) {
  if (!env.BESIDE_METRICS_PORT) return undefined
  const port = Number(env.BESIDE_METRICS_PORT)
  if (Number.isInteger(port) && port > 0 && port < 65_536 && `${port}` !== (env.PORT || '3000'))
    return { port, host: env.BESIDE_METRICS_HOST || '127.0.0.1' }
  throw new Halt(
    'BESIDE_METRICS_PORT must be a whole number from 1 to 65535, and another than PORT: correct it, or leave it out.',
  )
}

/** Gives the metrics to whoever asks that port, which is none of the app's. `readings` resolves with those of each process. */
export async function openMetricsPort({ port, host }, readings) {
  const { default: prom } = await import('prom-client')
  const server = createServer(async (request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') return response.writeHead(404).end()
    const all = await readings().catch(() => [])
    const text = await prom.AggregatorRegistry.aggregate(all).metrics()
    response.writeHead(200, { 'content-type': prom.Registry.PROMETHEUS_CONTENT_TYPE }).end(text)
  })
  await new Promise((resolve, reject) => {
    server.once('error', () =>
      reject(new Halt(`Port ${port} (BESIDE_METRICS_PORT) cannot be listened on: choose another.`)),
    )
    server.listen(port, host, resolve)
  })
  return () => server.close()
}

/** In a process that serves beside others: gives its own to the first when asked. */
export function giveReading({ read }) {
  process.on('message', async word => {
    if (word !== 'metrics?') return
    const metrics = await read().catch(() => [])
    if (process.connected) process.send({ metrics }, () => {})
  })
}

/** In the first process: the readings of all that serve; one that does not answer in time is left out. */
export function readingsOfAll() {
  return Promise.all(Object.values(cluster.workers).map(readingOf)).then(all => all.filter(Boolean))
}

async function readingOf(worker) {
  let take
  const given = new Promise(resolve => {
    take = word => word?.metrics && resolve(word.metrics)
    worker.on('message', take)
    worker.send('metrics?', () => {})
  })
  return Promise.race([given, pause(patience)]).finally(() => worker.off('message', take))
}

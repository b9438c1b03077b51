import cluster from 'node:cluster'
import { createServer } from 'node:http'
import { buildFolder } from './build.mjs'
import { keepDoor, serverOptions } from './doorkeeper.mjs'
import { Halt, pause, until, within } from './halt.mjs'
import { keepMetrics } from './metrics.mjs'
import { giveReading, metricsAddress, openMetricsPort } from './metrics-port.mjs'
import { behindCheck } from './page-check.mjs'
import { freePort } from './postgres.mjs'
import { nameErrorsOnly } from './quiet-console.mjs'
import { root } from './run.mjs'
import { widen } from './wide-door.mjs'

/** One sentence when the port is taken, before minutes go into a build. */
export async function checkPort(port, host) {
  if (!(await freePort(port, host))) throw portTaken(port)
}

/** Serves the app in this process; resolves with `close()` once it answers. */
export async function serve({ port, host, dev }) {
  const { default: next } = await import('next')
  if (!dev) nameErrorsOnly()
  const server = createServer(serverOptions)
  // The app does not begin without it (instrumentation-node.ts).
  globalThis.besideDoor = true
  const app = next({ dev, dir: root, hostname: host, port, httpServer: server })
  await within(120, `The app in ${buildFolder()} did not get ready in two minutes: start again.`, app.prepare())
  const metrics = metricsAddress() && !dev ? await keepMetrics() : undefined
  // Hot reload is Next's own script.
  keepDoor(server, behindCheck(app.getRequestHandler()), { whole: dev, metrics })
  logFaultsByName()
  if (!dev) await booted()
  await listen(server, port, host)
  const closeDoors = await widen(server)
  if (metrics) await giveMetrics(metrics)
  if (dev) await within(180, late, answering(port, host))
  return { close: () => close(server, app, closeDoors) }
}

/** A process that serves alone has the port of the metrics as well; beside others the first has it. */
async function giveMetrics(metrics) {
  if (cluster.isWorker) giveReading(metrics)
  else await openMetricsPort(metricsAddress(), async () => [await metrics.read()])
}

function listen(server, port, host) {
  return new Promise((resolve, reject) => {
    server.once('error', error => reject(error.code === 'EADDRINUSE' ? portTaken(port) : error))
    server.listen(port, host, resolve)
  })
}

const late = 'The app did not get ready in three minutes: start again.'

/** The port is opened when the app's own boot is done (database, first office): another may be serving it already. */
async function booted() {
  if (!(await until(180, () => globalThis.besideBooted))) throw new Halt(late)
}

/** In development the app begins with its first request, and until it has booted it does not call itself healthy. */
async function answering(port, host) {
  const address = host.includes(':') ? `[${host}]` : host.replace('0.0.0.0', '127.0.0.1')
  for (;;) {
    const answer = await fetch(`http://${address}:${port}/api/health`).catch(() => undefined)
    if (answer?.ok) return
    await pause(50)
  }
}

/** A fault outside a request stops nothing and is logged without its message, which may hold what somebody wrote. */
function logFaultsByName() {
  for (const event of ['uncaughtException', 'unhandledRejection']) {
    process.removeAllListeners(event)
    process.on(event, logFault)
  }
}

function logFault(fault) {
  const frames = String(fault?.stack ?? '').match(/^ {4}at .*$/gm) ?? []
  console.error([`fault outside a request: ${fault?.name ?? 'unknown'}`, ...frames.slice(0, 5)].join('\n'))
}

/** Lets requests under way finish for three seconds, then cuts them. */
async function close(server, app, closeDoors) {
  // What is done apart from requests ends first: it needs the database, which goes last (lib/database/jobs.ts).
  const jobsEnded = globalThis.besideEndJobs?.().catch(() => {})
  closeDoors()
  const closed = new Promise(resolve => server.close(resolve))
  server.closeIdleConnections()
  await Promise.race([Promise.all([closed, jobsEnded]), pause(3000)])
  server.closeAllConnections()
  await Promise.race([app.close(), pause(3000)])
}

function portTaken(port) {
  return new Halt(`Port ${port} is already in use: stop what uses it, or choose another with PORT=3001 npm start.`)
}

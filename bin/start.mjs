import { join, resolve } from 'node:path'
import { buildIfStale } from './build.mjs'
import { untilDatabaseAnswers } from './database-away.mjs'
import { ownDataFolder, startEmbedded } from './embedded.mjs'
import { loadEnvFile } from './env-file.mjs'
import { commonSettings, isEmbedded } from './environment.mjs'
import { Halt, sentenceFor } from './halt.mjs'
import { installIfNeeded } from './install.mjs'
import { isLeaving, onTheWayOut, stopWhenAsked, wayOut } from './leaving.mjs'
import { metricsAddress } from './metrics-port.mjs'
import { processCount, serveTogether } from './processes.mjs'
import { checkNode, root } from './run.mjs'
import { checkPort, serve } from './serve.mjs'

const began = Date.now()
const dev = process.argv.includes('--dev')
const say = line => console.log(line)

// Like Next, but before it: whether DATABASE_URL is set decides what is started at all.
loadEnvFile()
const dataDir = resolve(root, process.env.BESIDE_DATA || '.beside')

stopWhenAsked()
try {
  await start()
} catch (error) {
  // What fails because everything is being stopped is no fault.
  if (!isLeaving()) console.error(sentenceFor(error, dataDir))
  await wayOut(1)
}

async function start() {
  checkNode()
  const port = portNumber(process.env.PORT || '3000')
  const host = process.env.BESIDE_HOST || '127.0.0.1'
  const count = dev ? 1 : processCount(process.env.BESIDE_PROCESSES)
  metricsAddress()
  await checkPort(port, host)
  const embedded = isEmbedded(process.env)
  if (embedded) await ownDataFolder(dataDir)
  Object.assign(process.env, commonSettings(process.env, { port, dataDir, dev }))
  await getReady(embedded, count)
  if (!embedded) await untilDatabaseAnswers(process.env, line => console.error(line))
  if (count > 1) await serveTogether({ count, port, host })
  else onTheWayOut((await serve({ port, host, dev })).close)
  tell(embedded, port)
}

/** Everything before serving; what takes long runs side by side. */
async function getReady(embedded, count) {
  const prebuilt = process.env.BESIDE_PREBUILT === '1'
  if (!prebuilt) await installIfNeeded({ dataDir, say })
  const settings = embedded && startEmbedded(dataDir, say)
  const build = !dev && !prebuilt && buildIfStale({ dataDir, say })
  // Next takes a while to load: that happens while the database comes up.
  await Promise.all([settings, build, count > 1 || import('next')])
  Object.assign(process.env, await settings)
}

function tell(embedded, port) {
  say(`Beside is ready at ${process.env.BESIDE_URL} (port ${port}, ${((Date.now() - began) / 1000).toFixed(1)} s)`)
  if (!embedded) return
  say(`Its data lies in ${dataDir}`)
  if (process.env.BESIDE_SURFACE !== 'public') say(`Demo accounts: ${join(dataDir, 'demo-accounts.json')}`)
}

function portNumber(text) {
  const port = Number(text)
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port
  throw new Halt('PORT must be a whole number from 1 to 65535: correct it, or leave it out for 3000.')
}

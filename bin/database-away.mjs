import { connect } from 'node:net'
import { pause } from './halt.mjs'

const askAgainMs = 1_000
const sayAgainMs = 60_000

/**
 * Resolves when the database of the settings can be connected to, however long that takes: whoever starts everything at
 * once after a power cut need not mind the order. Says so at first and then once a minute. A host that is no address on
 * a network, such as a socket's folder, is left to whoever connects.
 */
export async function untilDatabaseAnswers(env, say) {
  const place = placeOf(env)
  if (!place) return
  for (let waitedMs = 0; !(await answers(place)); waitedMs += askAgainMs) {
    if (waitedMs % sayAgainMs === 0)
      say(`The database at ${place.host}:${place.port} does not answer: Beside starts by itself as soon as it does.`)
    await pause(askAgainMs)
  }
}

function placeOf({ DATABASE_URL, DATABASE_URL_PUBLIC, DATABASE_URL_STAFF }) {
  const address = DATABASE_URL || DATABASE_URL_PUBLIC || DATABASE_URL_STAFF
  if (!address || !URL.canParse(address)) return undefined
  const { hostname, port } = new URL(address)
  if (!hostname || hostname.includes('%')) return undefined
  return { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || 5432) }
}

function answers(place) {
  return new Promise(resolve => {
    const socket = connect(place)
    const end = answer => resolve(socket.destroy() && answer)
    socket.once('connect', () => end(true))
    socket.once('error', () => end(false))
    socket.setTimeout(5_000, () => end(false))
  })
}

import { AsyncLocalStorage } from 'node:async_hooks'
import cluster from 'node:cluster'
import { keepShare } from './balance.mjs'
import { limitBody } from './body-limit.mjs'
import { FairTurns } from './fair-turns.mjs'
import { askToWait, isStatic, letIn } from './front-door.mjs'
import { lighten } from './light-page.mjs'
import { isTrusted, networkOf } from './place.mjs'
import { answerUnreadable, cut } from './refusals.mjs'
import { fillShell } from './shell.mjs'
import { wordsFor } from './shell-words.mjs'

const second = 1_000
const minute = 60 * second
const connectionsEach = 512
const connectionsInAll = 8_192

/**
 * One place has less than half of what is done at once, so that another never waits for more than what is being done; so
 * few at once are enough to keep one process busy. A room full of people behind one address fits into its line.
 */
const forPages = { atOnce: 8, each: 3, line: 150, open: 500, waiting: 3_000 }
/** A page brings a dozen files that cost next to nothing; they never wait behind pages. */
const forStatic = { atOnce: 32, each: 16, line: 1_000, open: 1_500, waiting: 8_000 }
/** Whoever has their turn and does not send or read holds it no longer than this; then they go on beside the others. */
const patience = { forBody: second / 2, forAnswer: 5 * second }
/** A film over a slow telephone takes its time; a page of answers does not. */
const forFiles = { path: /(?:\/files(?:\/records)?|\/evidence\/uploads)$/, ms: 20 * minute }
const forForms = 5 * minute

/** What is written goes into memory, not into a stranger's slow connection. */
export const serverOptions = { highWaterMark: 256 * 1024 }

/** Stands before the app: one place after another, however much one of them asks. `whole`: pages keep all of their scripts. */
export function keepDoor(server, handle, { whole = false, metrics } = {}) {
  const open = boundConnections(server)
  if (cluster.isWorker) keepShare(server, open)
  const pages = new FairTurns(forPages)
  const files = new FairTurns(forStatic)
  const asking = new AsyncLocalStorage()
  // Whoever is made to wait on purpose does not wait in the place of others (lib/access/pressure).
  globalThis.besideStepAside = () => asking.getStore()?.stepAside()
  // What went wrong is logged with a reference (instrumentation.ts): the answer says the same one.
  globalThis.besideFault = reference => Object.assign(asking.getStore() ?? {}, { reference })
  server.on('request', (request, response) => {
    metrics?.watch(request, response)
    if (!letIn(request, response)) return metrics?.refused(response)
    boundBody(request, response)
    const turns = isStatic(request.url) ? files : pages
    const refuse = () => {
      metrics?.refused(response)
      askToWait(response)
    }
    inTurn(turns, request, response, refuse, stepAside => {
      const store = { stepAside }
      if (turns === pages) {
        if (!whole) lighten(request, response)
        fillShell(request, response, asked => wordsFor({ ...asked, reference: store.reference ?? asked.digest }))
      }
      asking.run(store, () => handle(request, response))
    })
  })
}

/** Its turn is over when its answer is written, or after a while of waiting for whoever asked. */
function inTurn(turns, request, response, refuse, work) {
  const go = ticket => {
    if (response.destroyed) return
    const stepAside = () => turns.stepAside(ticket)
    boundTurn(request, response, stepAside)
    work(stepAside)
  }
  const ticket = turns.take(lineOf(request), { go, refuse })
  response.once('prefinish', () => turns.stepAside(ticket))
  response.once('close', () => turns.leave(ticket))
}

/** Leaving has a line of its own: nobody waits behind their own pages for it. */
function lineOf(request) {
  const from = request.headers['x-beside-from']
  return pathOf(request) === '/leave' ? `${from} leaving` : from
}

/** Slow or idle connections are let go, and one place has only so many, so that a few cannot hold the service. */
function boundConnections(server) {
  server.headersTimeout = 20 * second
  server.requestTimeout = forFiles.ms
  server.keepAliveTimeout = 15 * second
  server.maxRequestsPerSocket = 1000
  server.timeout = forForms
  server.maxHeadersCount = 200
  server.on('clientError', answerUnreadable)
  const open = new Map()
  let all = 0
  server.on('connection', socket => {
    const from = isTrusted(socket.remoteAddress) ? undefined : networkOf(socket.remoteAddress)
    const here = (open.get(from) ?? 0) + 1
    if (all >= connectionsInAll || (from && here > connectionsEach)) return socket.destroy()
    all++
    open.set(from, here)
    socket.once('close', () => {
      all--
      if (open.get(from) > 1) open.set(from, open.get(from) - 1)
      else open.delete(from)
    })
  })
  return () => all
}

/** A body that does not come within its time is not waited for, and one longer than any form not taken. */
function boundBody(request, response) {
  if (!hasBody(request) || forFiles.path.test(pathOf(request))) return
  limitBody(request, response)
  const timer = setTimeout(() => request.complete || cut(request, response, 408), forForms).unref()
  response.once('close', () => clearTimeout(timer))
}

function boundTurn(request, response, stepAside) {
  const early = hasBody(request) && setTimeout(() => request.complete || stepAside(), patience.forBody).unref()
  const late = setTimeout(stepAside, patience.forAnswer).unref()
  response.once('close', () => {
    clearTimeout(early)
    clearTimeout(late)
  })
}

const pathOf = ({ url }) => url.split('?')[0]
const hasBody = ({ headers }) => Number(headers['content-length'] ?? 0) > 0 || 'transfer-encoding' in headers

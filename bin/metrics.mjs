import { routeNames } from './route-names.mjs'

const together = 20
const buckets = [0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1, 2.5, 5, 10]

/** Holds back what has happened until it has happened twenty times: one alone says when somebody was here. */
export function inTwenties(letOut) {
  const held = new Map()
  return (key, value) => {
    const waiting = [...(held.get(key) ?? []), value]
    held.set(key, waiting.length < together ? waiting : [])
    if (waiting.length === together) for (const one of waiting) letOut(key, one)
  }
}

/**
 * Counts in this process what whoever runs it has to know: `watch` is told of each request, `refused` which of them the door
 * turned away, and `read` gives everything as numbers that can be added to those of others.
 */
export async function keepMetrics(names = routeNames()) {
  const { default: prom } = await import('prom-client')
  const registry = new prom.Registry()
  prom.collectDefaultMetrics({ register: registry })
  const note = requestNotes(prom, registry)
  const turnedAway = new WeakSet()
  const watched = watchedGauges(prom, registry)
  return {
    watch(request, response) {
      const began = performance.now()
      response.once('close', () => {
        const seconds = (performance.now() - began) / 1000
        const asked = { route: names(request.url), method: request.method, status: response.statusCode }
        note({ ...asked, seconds, refused: turnedAway.has(response) })
      })
    },
    refused: response => void turnedAway.add(response),
    async read() {
      await watched()
      return registry.getMetricsAsJSON()
    },
  }
}

/** A fault of ours is told at once, of the public half as of that half alone; all else in twenties of a kind. */
function requestNotes(prom, registry) {
  const registers = [registry]
  const names = ['route', 'method', 'status']
  const took = new prom.Histogram({ ...spoken('request_seconds'), labelNames: names, buckets, registers })
  const faults = new prom.Counter({ ...spoken('faults_total'), labelNames: ['route'], registers })
  const refusals = new prom.Counter({ ...spoken('refused_total'), labelNames: ['status'], registers })
  const hold = inTwenties((key, seconds) => took.observe(JSON.parse(key), seconds))
  const holdRefusal = inTwenties(status => refusals.inc({ status }))
  return ({ route, method, status, seconds, refused }) => {
    if (refused) return status >= 400 && holdRefusal(String(status), 1)
    if (status >= 500) faults.inc({ route })
    const labels = { route, method: route === 'public' ? 'any' : method, status: `${Math.floor(status / 100)}xx` }
    hold(JSON.stringify(labels), seconds)
  }
}

/** What the database says of itself (lib/database/watched.ts), already rough; every process would say the same. */
function watchedGauges(prom, registry) {
  const gauges = new Map()
  const gaugeOf = figure => {
    const made = { ...spoken(figure), labelNames: ['kind'], registers: [registry], aggregator: 'first' }
    if (!gauges.has(figure)) gauges.set(figure, new prom.Gauge(made))
    return gauges.get(figure)
  }
  return async () => {
    const figures = await Promise.resolve(globalThis.besideWatched?.()).catch(() => undefined)
    // What is not there any more, such as a login that is gone, is not told any more.
    for (const gauge of gauges.values()) gauge.reset()
    gaugeOf('database_answers').set(Number(figures !== undefined))
    for (const { figure, kind, value } of figures ?? []) gaugeOf(figure).set(kind ? { kind } : {}, value)
  }
}

const spoken = name => ({ name: `beside_${name}`, help: `docs/operations.md, What is measured: ${name}` })

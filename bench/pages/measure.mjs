import { setTimeout as pause } from 'node:timers/promises'
import { watchBytes } from './bytes.mjs'
import { marksOf, watchMarks } from './marks.mjs'

/** Slow 3G as laboratories mean it: 400 ms there and back, 400 kbit/s each way, and a processor four times slower. */
const slow = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 }
const fast = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 }
const slower = 4
const quietFor = 500

/**
 * One page in a browser that has seen nothing yet, and then once more: bytes on the wire with their headers, ms since the
 * request. `usable`: something is painted and the page's fields, or its heading where it has none, are there.
 */
export async function measure(browser, { url, cookie }) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, serviceWorkers: 'block' })
  try {
    if (cookie) await context.addCookies([cookieOf(url, cookie)])
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    const wire = await watchBytes(session)
    await hold(session, slow, slower)
    await page.addInitScript(watchMarks)
    const first = await visit(page, session, wire, url)
    await page.goto('about:blank')
    // Of the second visit only the bytes count, and they are the same however fast they come.
    await hold(session, fast, 1)
    const again = await visit(page, session, wire, url)
    return { ...first, repeat: again.total }
  } finally {
    await context.close()
  }
}

async function hold(session, network, rate) {
  await session.send('Network.emulateNetworkConditions', network)
  await session.send('Emulation.setCPUThrottlingRate', { rate })
}

async function visit(page, session, wire, url) {
  wire.clear()
  await page.goto(url, { waitUntil: 'load', timeout: 60_000 })
  await quiet(wire)
  const marks = await marksOf(page, session)
  const bytes = at => wire.bytes(({ time }) => time <= marks.began + at / 1000)
  const usable = Math.max(marks.painted, marks.fields)
  return {
    ...{ painted: marks.painted, largest: marks.largest, usable, blocked: marks.blocked },
    ...{ bytesPainted: bytes(marks.painted), bytesUsable: bytes(usable) },
    ...{ total: wire.bytes(), scripts: wire.bytes(({ type }) => type === 'Script') },
  }
}

/** Until nothing has come for a while: scripts go on loading after the page is there. */
async function quiet(wire) {
  do await pause(quietFor)
  while (wire.isBusy(quietFor))
}

function cookieOf(url, pair) {
  const at = pair.indexOf('=')
  return { url, name: pair.slice(0, at), value: pair.slice(at + 1) }
}

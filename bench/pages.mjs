// What do the public pages weigh, and how soon are they there? npm run bench:pages [rounds]
// Starts the production build with a data folder of its own, and beside it the smallest app of the same Next, and asks
// for each page in Debian's Chromium over slow 3G with a slow processor, in a new browser window each time.
import { chromium } from 'playwright-core'
import { chromium as executablePath } from '../bin/chromium.mjs'
import { startFloor } from './pages/floor.mjs'
import { measure } from './pages/measure.mjs'
import { report } from './pages/report.mjs'
import { cookieFor } from './pages/walk.mjs'
import { startBeside } from './parts/app.mjs'

const rounds = Number(process.argv[2] ?? 5)
const port = Number(process.env.PORT ?? 3394)
const stops = []

try {
  const app = await startBeside({ port })
  stops.push(app.stop)
  const floor = await startFloor(port + 1)
  stops.push(floor.stop)
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update']
  const browser = await chromium.launch({ executablePath, args, timeout: 60_000 })
  stops.push(() => browser.close())
  report(await measured(browser, await pagesOf(app.url, floor.url)))
} finally {
  for (const stop of stops.reverse()) await stop()
}

/** The form's pages need somebody who is that far. */
async function pagesOf(base, floor) {
  const [telling, sent] = [await cookieFor(base, 10), await cookieFor(base, 11)]
  const steps = Array.from({ length: 9 }, (_, at) => [`question ${at + 1}`, `/tell-us/${at + 1}`, telling])
  const ours = [
    ['start', '/'],
    ...steps,
    ['check', '/tell-us/10', telling],
    ['received', '/tell-us/received', sent],
    ...['come-back', 'help', 'privacy', 'policy'].map(name => [name, `/${name}`]),
  ]
  return [
    { name: 'Next and one field', url: floor },
    ...ours.map(([name, path, cookie]) => ({ name, url: base + path, cookie })),
  ]
}

/** Every page once a round, so that a busy moment is shared by all. The server has had each of them before. */
async function measured(browser, pages) {
  const seen = pages.map(page => ({ ...page, runs: [] }))
  for (const { url, cookie = '' } of seen) await (await fetch(url, { headers: { cookie } })).text()
  for (let round = 0; round < rounds; round++) for (const page of seen) page.runs.push(await measure(browser, page))
  return seen
}

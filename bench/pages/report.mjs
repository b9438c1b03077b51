import { figure, spread } from '../parts/spread.mjs'
import { against, printTable } from '../parts/table.mjs'

const targets = { bytesUsable: 20_000, repeat: 10_000, painted: 2_000 }
const aboveFloor = 5_000

/** A row a page, medians; times with the quarters below and above. The first page is the floor of scripts. */
export function report([floor, ...pages]) {
  const rows = [floor, ...pages].map(row)
  const heads = ['Page', 'until painted, kB', 'until usable, kB', 'all, kB', 'scripts, kB', 'again, kB']
  const times = ['first paint, s', 'largest paint, s', 'usable, s', 'blocked, ms']
  printTable('The weight of public pages', [[...heads, ...times], ...rows], notesOf(floor, pages))
}

const median = (page, what) => spread(page.runs.map(run => run[what])).median
const kilobytes = (page, what) => (median(page, what) / 1000).toFixed(1)

function row(page) {
  const sizes = ['bytesPainted', 'bytesUsable', 'total', 'scripts', 'repeat'].map(what => kilobytes(page, what))
  return [page.name, ...sizes, ...['painted', 'largest', 'usable'].map(what => seconds(page, what)), blocked(page)]
}

function seconds(page, what) {
  const { median: middle, lower, upper } = spread(page.runs.map(run => run[what] / 1000))
  return `${middle.toFixed(2)} (${lower.toFixed(2)}–${upper.toFixed(2)})`
}

const blocked = page => figure(median(page, 'blocked'))

function notesOf(floor, pages) {
  const worst = what => pages.reduce((most, page) => (median(page, what) > median(most, what) ? page : most))
  const scripts = worst('scripts')
  const most = median(floor, 'scripts') + aboveFloor
  return [
    ...Object.entries(targets).map(([what, target]) => verdict(what, worst(what), target)),
    `- scripts: ${scripts.name} has most, against the floor and 5 kB (${(most / 1000).toFixed(1)}): ${against(median(scripts, 'scripts'), { most })}`,
    `- ${floor.runs.length} rounds, each page in a new window; kB are 1,000 bytes as sent, headers too; 400 ms, 400 kbit/s, processor four times slower`,
  ]
}

const names = {
  bytesUsable: 'until usable, ≤ 20 kB',
  repeat: 'asked for again, ≤ 10 kB',
  painted: 'first paint, ≤ 2 s',
}
const verdict = (what, page, most) =>
  `- ${names[what]}: ${page.name} is the worst: ${against(median(page, what), { most })}`

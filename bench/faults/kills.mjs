import { setTimeout as pause } from 'node:timers/promises'
import { startBeside } from '../parts/app.mjs'
import { spread } from '../parts/spread.mjs'
import { drafts } from './drafts.mjs'
import { killing } from './killing.mjs'
import { openAll } from './mailboxes.mjs'
import { Person } from './person.mjs'
import { brokenLinks, countedReports, half } from './whole.mjs'

/** Each so many-th goes through all the pages; the others have them filled in for them and press *Send*. */
const wholeEvery = 40
const often = { leastMs: 3_000, mostMs: 12_000 }
const rarely = { leastMs: 5_000, mostMs: 40_000 }
const trusting = { BESIDE_TRUSTED_PROXY: '127.0.0.1' }

/**
 * Sends so many reports, eight at once, through the public pages while the app and the database are killed at random.
 * Afterwards everything is looked at. Resolves with rows of a table and the promises that were broken.
 */
export async function kills({ sends, minutes, port, atOnce = 8 }) {
  const options = { port, env: trusting }
  const first = await startBeside(options)
  const since = new Date()
  const filled = drafts(first)
  const killer = killing(first, options, sends > 1_000 ? rarely : often)
  const told = { acknowledged: [], gaveUp: 0, presses: 0, beganAgain: 0 }
  const began = performance.now()
  const end = began + minutes * 60_000
  let next = 0
  const person = async () => {
    while (next < sends && performance.now() < end) await tellOne(first.url, ++next, filled, told)
  }
  await Promise.race([
    killer.failed.then(() => new Promise(() => {})),
    Promise.all(Array.from({ length: atOnce }, person)),
  ])
  const seconds = (performance.now() - began) / 1000
  const { app, seen } = await killer.stop()
  filled.end()
  const after = await lookAt(app, since, told)
  await app.stop()
  return { ...told, ...after, sends: next, asked: sends, seconds, seen }
}

async function tellOne(url, number, filled, told) {
  const person = new Person(url, number)
  if (number % wholeEvery === 0) await person.fillIn()
  else person.takeDraft((await filled.of(number)).secret)
  const receipt = await person.send()
  if (receipt) told.acknowledged.push({ ...receipt, from: person.from })
  else told.gaveUp++
  told.presses += person.presses
  told.beganAgain += Math.max(0, person.began - (number % wholeEvery === 0 ? 1 : 0))
  if (number % 250 === 0) console.error(`${number} told`)
}

async function lookAt(app, since, { acknowledged }) {
  const opened = await openAll(app.url, acknowledged)
  const sql = app.superuser()
  await untilScreened(sql, since)
  const faults = await half(sql, since)
  const [[unscreened], reports, gaps] = [
    await sql`select count(*) from beside.reports where recorded_at >= ${since} and screened_at is null`,
    await countedReports(sql, since),
    await brokenLinks(sql),
  ]
  await sql.end()
  return { opened, faults, reports, unscreened: Number(unscreened.count), gaps }
}

/** Work whose process was killed comes back after minutes; nobody waits for them here. */
async function untilScreened(sql, since, minutes = 30) {
  const end = Date.now() + minutes * 60_000
  while (Date.now() < end) {
    await sql`update beside.outbox set run_at = beside.clock() where done_at is null and failed_at is null
      and kind = 'screen_report' and run_at > beside.clock()`
    const [row] = await sql`select count(*) from beside.reports where recorded_at >= ${since} and screened_at is null`
    if (Number(row.count) === 0) return
    await pause(5_000)
  }
}

/** The rows of the table, and what was promised and is not so. */
export function judged(result) {
  const { sends, acknowledged, gaveUp, presses, beganAgain, opened, faults, reports, unscreened, gaps, seconds, seen } =
    result
  const promises = [
    ['acknowledged', `${acknowledged.length} of ${sends}`, gaveUp === 0],
    ['mailboxes that open', `${opened.open} of ${acknowledged.length}`, opened.open === acknowledged.length],
    ['mailboxes with another reference than was shown', `${opened.strange}`, opened.strange === 0],
    ['receipts shown twice', `${doubles(acknowledged)}`, doubles(acknowledged) === 0],
    ['reports stored', `${reports}`, reports >= acknowledged.length && reports <= sends + beganAgain],
    ...faults.map(({ fault, count }) => [fault, `${count}`, count === 0]),
    ['reports that casework could not open', `${unscreened}`, unscreened === 0],
    ['gaps in the chain of the trail', `${gaps}`, gaps === 0],
  ]
  const facts = [
    ['time', `${Math.round(seconds)} s, ${(sends / seconds).toFixed(1)} a second with the kills`],
    ['pressed Send', `${presses} times; began again ${beganAgain} times`],
    ...['the app', 'the database', 'both'].map(kind => [`killed -9: ${kind}`, recovery(seen, kind)]),
  ]
  return {
    rows: [...facts, ...promises.map(([what, seen, ok]) => [what, ok ? seen : `${seen} BROKEN`])],
    broken: promises.filter(([, , ok]) => !ok).map(([what]) => what),
  }
}

const doubles = acknowledged => acknowledged.length - new Set(acknowledged.map(({ receipt }) => receipt)).size

function recovery(seen, kind) {
  const { n, median, worst } = spread(seen.filter(one => one.kind === kind).map(({ ms }) => ms / 1000))
  return n === 0 ? 'never' : `${n} times; healthy again after ${median.toFixed(1)} s, worst ${worst.toFixed(1)} s`
}

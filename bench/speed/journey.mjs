import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { processorTime } from '../parts/app.mjs'
import { atOnce } from './at-once.mjs'
import { answerPage, lastForm, pages, shortestMs, shownOn } from './telling.mjs'
import { visitor } from './visitor.mjs'

/** For as long as what follows a report in the background is done too. */
const afterwards = 3_000

/**
 * Processor time of whole journeys, in ms a report: every page looked at and posted as without scripts, from the start to
 * the receipt, and what the jobs do with the report afterwards. `app` is every process but PostgreSQL's.
 */
export async function measureJourneys({ app, postmaster, journeys, together }) {
  await atOnce(together, Array.from({ length: 3 }), () => journey(app.port))
  await pause(afterwards)
  const before = timesOf(app.pid, postmaster)
  const shown = await atOnce(together, Array.from({ length: journeys }), () => journey(app.port))
  await pause(afterwards)
  const after = timesOf(app.pid, postmaster)
  if (shown.some(one => !one)) throw new Error('a journey ended without a receipt')
  return { app: (after.app - before.app) / journeys, postgres: (after.postgres - before.postgres) / journeys }
}

function timesOf(pid, postmaster) {
  const [whole, postgres] = [processorTime(pid), processorTime(postmaster)]
  return { app: whole - (isWithin(pid, postmaster) ? postgres : 0), postgres }
}

/** Is it this process, or one that it started, or one that those did? */
function isWithin(ancestor, pid) {
  if (pid === ancestor) return true
  if (pid <= 1) return false
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  return isWithin(ancestor, Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]))
}

async function journey(port) {
  const someone = visitor(port)
  await someone.look('/')
  await someone.look('/tell-us')
  await someone.look('/tell-us/1')
  await someone.follow(await answerPage(someone, 1))
  const readyAt = Date.now() + shortestMs
  for (const page of pages.slice(1)) await someone.follow(await answerPage(someone, page))
  await pause(Math.max(0, readyAt - Date.now()))
  return shownOn(await someone.follow(await someone.post('/tell-us/10/answers', lastForm)))
}

import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { settingsFor } from '../../bin/embedded.mjs'
import { startPostgres } from '../../bin/postgres.mjs'
import { startBeside } from '../parts/app.mjs'
import { postmasterPid } from './killing.mjs'
import { isCalm, ledger, secondsUntil, within } from './ledger.mjs'
import { Person } from './person.mjs'

const isHealthy = url => async () => (await fetch(`${url}/api/health`)).ok

/** Beside is started before its database, which is somebody else's to start. */
export async function databaseAtStart({ port }) {
  const seen = ledger('database away at the start')
  const dataDir = mkdtempSync(join(tmpdir(), 'beside-late-'))
  const first = await startPostgres({ dataDir })
  const { BESIDE_EMBEDDED: _, ...settings } = await settingsFor(first, dataDir)
  await first.stop()
  const env = {
    ...process.env,
    ...settings,
    PORT: `${port}`,
    BESIDE_DATA: dataDir,
    BESIDE_URL: `http://localhost:${port}`,
  }
  const child = spawn(process.execPath, ['bin/start.mjs'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise(resolve => child.once('close', resolve))
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => (said += chunk))
  await pause(8_000)
  const line = said.split('\n').find(one => one.includes('does not answer'))
  seen.promise(
    'one sentence, no password, still trying',
    Boolean(line) && child.exitCode === null,
    line ? 'yes' : said.slice(0, 80),
  )
  const second = await startPostgres({ dataDir })
  const up = await secondsUntil(isHealthy(`http://localhost:${port}`))
  seen.promise('serves by itself once the database is there', up !== undefined, within(up))
  child.kill('SIGTERM')
  await ended
  await second.stop()
  rmSync(dataDir, { recursive: true, force: true })
  return seen
}

/** The database dies, or hangs, between two pages of a report. */
export async function databaseMidway({ port }) {
  const seen = ledger('database away midway')
  const app = await startBeside({ port })
  const person = new Person(app.url, 1)
  const press = page =>
    person.post(`/tell-us/${page}/answers`, { what: 'By the bins', types: 'verbal_abuse', move: 'continue' })
  await person.post('/tell-us/1/answers', { begin: 'yes', safe: 'safe', role: 'witness', move: 'continue' })
  process.kill(postmasterPid(app.dataDir), 'SIGKILL')
  const page = await press(2)
  seen.promise(
    'killed: a clear page with what was typed, or the next one',
    page.status === 303 || (isCalm(page) && page.html.includes('By the bins')),
    `${page.status}`,
  )
  const back = await secondsUntil(async () => (await press(2)).to === '/tell-us/3')
  seen.promise('killed: back without hands, the same button keeps it', back !== undefined, within(back))
  await hang(app, seen, () => press(2))
  await app.stop()
  return seen
}

async function hang(app, seen, press) {
  const all = familyOf(postmasterPid(app.dataDir))
  for (const pid of all) signal(pid, 'SIGSTOP')
  const began = performance.now()
  const page = await press()
  seen.promise(
    'hangs: a clear page instead of a long wait',
    isCalm(page),
    `after ${((performance.now() - began) / 1_000).toFixed(1)} s`,
  )
  for (const pid of all) signal(pid, 'SIGCONT')
  const back = await secondsUntil(async () => (await press()).to === '/tell-us/3')
  seen.promise('hangs: goes on afterwards', back !== undefined, within(back))
}

const familyOf = pid => [
  pid,
  ...readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number),
]

function signal(pid, name) {
  try {
    process.kill(pid, name)
  } catch {}
}

// What does an idle Beside hold in memory? npm run bench:memory [minutes]
// Starts Beside with a data folder of its own (already filled once), looks at every page of a round a person might make, and
// lets it lie for so many minutes. Of the database and of several processes memory is counted in shares (PSS): what they hold
// together counts once. A process alone is counted whole (RSS), since other programs of the machine may share what it runs on.
import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { startBeside } from './parts/app.mjs'
import { figure } from './parts/spread.mjs'
import { against, printTable } from './parts/table.mjs'

const minutes = Number(process.argv[2] ?? 3)
const most = 350
const alone = (process.env.BESIDE_PROCESSES || '1') === '1'
const port = Number(process.env.PORT ?? 3397)
const pages = ['/', '/tell-us', '/come-back', '/help', '/privacy', '/policy', '/staff/sign-in']

const dataDir = await mkdtemp(join(tmpdir(), 'beside-memory-'))
const seeded = await startBeside({ port, dataDir })
await seeded.stop()
const app = await startBeside({ port, dataDir })
try {
  const rows = [['started', await held()]]
  for (let turn = 0; turn < 5; turn++) for (const page of pages) await (await fetch(app.url + page)).arrayBuffer()
  rows.push(['after 35 pages', await held()])
  await pause(minutes * 60_000)
  rows.push([`${minutes} minutes later`, await held()])
  const table = rows.map(([when, { app, database, connections }]) => [
    when,
    ...[app, database, app + database].map(megabytes => `${figure(megabytes)}`),
    `${connections}`,
    against(app + database, { most }),
  ])
  const heads = ['when', 'app, MB', 'database, MB', 'together', 'connections', `at most ${most} MB`]
  printTable('Idle memory', [heads, ...table], [`BESIDE_PROCESSES=${process.env.BESIDE_PROCESSES || 1}.`])
} finally {
  await app.stop()
  await rm(dataDir, { recursive: true, force: true })
}

/** In MB: the process that was started and what it began, and the processes of its database. */
async function held() {
  await pause(5_000)
  const all = processes()
  const ours = family(all, app.pid)
  const database = ours.filter(({ name }) => name === 'postgres')
  return {
    app: sum(
      ours.filter(({ name }) => name !== 'postgres'),
      alone ? 'Rss' : 'Pss',
    ),
    database: sum(database, 'Pss'),
    connections: database.filter(({ command }) => /beside_\w+ beside/.test(command)).length,
  }
}

function sum(all, measure) {
  return all.reduce((total, { pid }) => total + megabytesOf(pid, measure), 0)
}

function megabytesOf(pid, measure) {
  const kilobytes = new RegExp(`^${measure}: +(\\d+) kB`, 'm').exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0
  return (Number(kilobytes) * 1024) / 1e6
}

function processes() {
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .map(pid => ({ pid: Number(pid), stat: read(`/proc/${pid}/stat`), command: read(`/proc/${pid}/cmdline`) }))
    .filter(({ stat }) => stat)
    .map(({ pid, stat, command }) => ({
      ...{ pid, command },
      name: stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')')),
      parent: Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]),
    }))
}

function family(all, pid) {
  const own = all.filter(one => one.pid === pid)
  return [...own, ...all.filter(one => one.parent === pid).flatMap(one => family(all, one.pid))]
}

function read(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

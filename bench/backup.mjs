// How fast are a backup and a restore? npm run bench:backup [data folder] [reports]
// Without a folder it makes one with the demo office and so many copies of its first report (20,000), 10 KB of sealed file
// behind each. Three rounds, each: every table by bare COPY to nothing, npm run backup, npm run restore into a new folder.
import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { settingsFor } from '../bin/embedded.mjs'
import { startPostgres } from '../bin/postgres.mjs'
import { figure, shown, spread } from './parts/spread.mjs'
import { printTable } from './parts/table.mjs'

const given = existsSync(process.argv[2] ?? '') ? process.argv[2] : undefined
const reports = Number(process.argv[given ? 3 : 2] ?? 20_000)
const rounds = 3
const work = folder(tmpdir(), 'beside-bench-backup-')
const data = given ?? join(work, 'data')
const archive = join(work, 'bench.backup')
const keyFile = join(work, 'key.txt')
const cluster = await startPostgres({ dataDir: data })
const settings = await settingsFor(cluster, data)
const sql = postgres({
  ...cluster,
  ...cluster.superuser,
  username: 'postgres',
  database: 'beside',
  max: 1,
  onnotice() {},
})

try {
  if (!given) await fill()
  const [, publicKey] = /BACKUP_PUBLIC_KEY=(\S+)/.exec(ours('backup', ['--new-key', keyFile]))
  const times = { bare: [], backup: [], restore: [] }
  let bytes = 0
  for (let round = 0; round < rounds; round++) {
    rmSync(archive, { force: true })
    times.bare.push(await timed(async () => (bytes = await bareCopy())))
    times.backup.push(await timed(() => ours('backup', [archive], { BESIDE_DATA: data, BACKUP_PUBLIC_KEY: publicKey })))
    times.restore.push(await timed(() => restored(round)))
  }
  tell(times, bytes)
} finally {
  await sql.end()
  await cluster.stop()
  rmSync(work, { recursive: true, force: true })
}

function tell(times, bytes) {
  const rate = seconds => `${figure(bytes / 1e6 / spread(seconds).median)} MB/s`
  const line = (name, seconds) => [name, shown(spread(seconds)), rate(seconds)]
  const size = `${figure(bytes / 1e6)} MB of rows, an archive of ${figure(statSync(archive).size / 1e6)} MB`
  printTable(`Backup and restore of ${size}`, [
    ['', 'seconds, of three', 'of rows'],
    line('every table by bare COPY to nothing', times.bare),
    line('npm run backup, with its start', times.backup),
    line('npm run restore, with its start and a new cluster, every table summed up again', times.restore),
  ])
}

async function timed(what) {
  const began = performance.now()
  await what()
  return (performance.now() - began) / 1000
}

async function bareCopy() {
  const tables = await sql`select relname from pg_class where relnamespace = 'beside'::regnamespace and relkind = 'r'`
  let bytes = 0
  for (const { relname } of tables) {
    const stream = await sql.unsafe(`copy beside.${relname} to stdout (format binary)`).readable()
    for await (const piece of stream) bytes += piece.length
    // The driver leaves its socket standing still where a full stream ends: see lib/backup/copying.ts.
    stream._read(0)
  }
  return bytes
}

function restored(round) {
  const into = folder(work, `restored-${round}-`)
  copyFileSync(join(data, 'keys.json'), join(into, 'keys.json'))
  ours('restore', [archive, '--key', keyFile], { BESIDE_DATA: into })
  rmSync(into, { recursive: true, force: true })
}

/** One that the user of the database can enter, and only enter. */
function folder(parent, name) {
  const path = mkdtempSync(join(parent, name))
  chmodSync(path, 0o711)
  return path
}

function ours(command, args, env = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`bin/${command}.mjs`, ...args], {
    encoding: 'utf8',
    env: { ...process.env, BESIDE_PREBUILT: '1', ...env },
  })
  if (status !== 0) throw new Error(`${command}: ${stderr}${stdout}`)
  process.stderr.write(stdout)
  return stdout
}

/** The demo office, and copies of its first report by SQL: as many bytes as real ones, each of random ones. */
async function fill() {
  const env = {
    ...process.env,
    ...settings,
    BESIDE_DATA: data,
    BESIDE_URL: 'http://localhost:3000',
    BESIDE_SURFACE: 'all',
  }
  spawnSync(process.execPath, ['--import', 'tsx', 'bin/migrate.ts'], { env, stdio: 'inherit' })
  const columns = (
    await sql`select attname from pg_attribute where attrelid = 'beside.reports'::regclass and attnum > 0
    and not attisdropped and attname not in ('id', 'reference', 'mailbox_hash')`
  ).map(({ attname }) => attname)
  await sql`set session_replication_role = replica`
  await sql.unsafe(`insert into beside.reports (id, reference, mailbox_hash, ${columns.join(', ')})
    select gen_random_uuid(), 'LK-' || n, case when r.mailbox_hash is not null then sha256(n::text::bytea) end, ${columns.join(', ')}
      from (select * from beside.reports order by received_at limit 1) r, generate_series(1, ${reports}) n`)
  await sql.unsafe(`insert into beside.evidence_chunks (evidence_id, copy, number, sealed)
    select (select evidence_id from beside.evidence_chunks limit 1), 'original', 1000 + n,
           (select string_agg(sha256((n || '/' || i)::bytea), ''::bytea) from generate_series(1, 320) i)
      from generate_series(1, ${reports}) n`)
  await sql`set session_replication_role = default`
}

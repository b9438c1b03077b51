// How fast are the screens on a record of five years? npm run bench:size -- 100000 [--keep folder | --use folder] [--only words]
// Builds Beside where it has to, fills a database of its own with that many reports (bench/size/fill), and asks as officers and
// managers for what each screen shows: its queries through lib's own functions over the staff login, and whole pages over HTTP
// from the production build. `--keep` leaves the filled folder behind, `--use` measures in one again without filling it.
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { startBeside } from './parts/app.mjs'

const [reports = '100000', ...rest] = process.argv.slice(2)
const option = name => (rest.includes(name) ? rest[rest.indexOf(name) + 1] : undefined)
const used = option('--use') && resolve(option('--use'))
const kept = used ?? (option('--keep') && resolve(option('--keep')))
const folder = kept ?? (await mkdtemp(join(tmpdir(), 'beside-size-')))
const port = Number(process.env.PORT ?? 4300)

const app = await startBeside({ port, dataDir: folder })
try {
  if (!used) await run('bench/size/make.ts')
  await run('bench/size/run.ts')
} finally {
  await app.stop()
  if (!kept) await rm(folder, { recursive: true, force: true })
}

/** What loads TypeScript runs in a process of its own. */
async function run(file) {
  const args = ['--import', 'tsx', file, folder, reports, app.url, option('--only') ?? '']
  const child = spawn(process.execPath, args, { stdio: 'inherit' })
  const code = await new Promise(done => child.once('close', done))
  if (code !== 0) throw new Error(`${file} ended with ${code}`)
}

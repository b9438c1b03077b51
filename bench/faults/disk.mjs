import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startBeside } from '../parts/app.mjs'
import { isCalm, ledger, secondsUntil, within } from './ledger.mjs'
import { Person } from './person.mjs'

const megabyte = 2 ** 20
const leastFree = 300

/** A real disk of 900 MB that fills up. Only root may mount one. */
export async function disk({ port }) {
  const seen = ledger('disk full')
  const folder = mkdtempSync(join(tmpdir(), 'beside-disk-'))
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=900m,mode=0755', 'tmpfs', folder])
  const dataDir = join(folder, 'data')
  mkdirSync(dataDir, { mode: 0o711 })
  const app = await startBeside({ port, dataDir, env: { BESIDE_LEAST_FREE: `${leastFree}` } })
  try {
    await fillUp(app, folder, seen)
  } finally {
    await app.stop()
    execFileSync('umount', ['-l', folder])
    rmSync(folder, { recursive: true, force: true })
  }
  return seen
}

async function fillUp(app, folder, seen) {
  const filler = join(folder, 'filler')
  const free = () => statfsSync(folder).bavail * statfsSync(folder).bsize
  const person = new Person(app.url, 1)
  const press = () => person.post('/tell-us/2/answers', { what: 'By the bins', move: 'continue' })
  await person.post('/tell-us/1/answers', { begin: 'yes', safe: 'safe', role: 'witness', move: 'continue' })
  execFileSync('fallocate', ['-l', `${free() - (leastFree - 20) * megabyte}`, filler])
  const closed = await secondsUntil(async () => (await press()).status === 503, 30)
  seen.promise(
    'intake closes before the disk is full',
    closed !== undefined && free() > 100 * megabyte,
    `${within(closed)}, with ${Math.round(free() / megabyte)} MB left`,
  )
  const page = await press()
  seen.promise('a clear page, with what was typed', isCalm(page) && page.html.includes('value="By the bins"'))
  seen.promise('mailboxes can still be asked for', (await person.get('/come-back')).status === 200)
  rmSync(filler)
  const open = await secondsUntil(async () => (await press()).to === '/tell-us/3', 30)
  seen.promise('opens by itself, and the same button keeps it', open !== undefined, within(open))
  await toTheLastByte(app, filler, free, seen, press)
}

/** Something else than Beside fills the disk, faster than anyone looks. PostgreSQL itself then stops in the middle. */
async function toTheLastByte(app, filler, free, seen, press) {
  execFileSync('fallocate', ['-l', `${free() - 4 * megabyte}`, filler])
  const sql = app.superuser({ max: 1, connect_timeout: 2 })
  for (let turn = 0; turn < 4 && (await wrote(sql)); turn++);
  seen.promise('full to the last byte: still a clear page', isCalm(await press()))
  rmSync(filler)
  const open = await secondsUntil(async () => (await press()).to === '/tell-us/3')
  seen.promise('full to the last byte: back without hands once there is room', open !== undefined, within(open))
  await sql.end({ timeout: 1 })
}

/** As much as there is room for, into the log above all. False once the database is gone. */
async function wrote(sql) {
  await sql`create table public.more as select repeat('x', 1000) from generate_series(1, 20000)`.catch(() => {})
  return sql`select pg_switch_wal()`.then(
    () => true,
    () => false,
  )
}

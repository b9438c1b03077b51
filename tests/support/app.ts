import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { mkdir, mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import postgres from 'postgres'
import { freePort } from '../../bin/postgres.mjs'
import { root } from '../../bin/run.mjs'
import { copyData, preparedFor } from './prepared'

export type DemoAccount = { role: string; name: string; email: string; password: string }

export type RunningApp = {
  url: string
  port: number
  pid: number | undefined
  dataDir: string
  /** The accounts made by the seed, one for each role. */
  demoAccounts: DemoAccount[]
  /** Everything the process has printed. */
  log: () => string
  /** Ends the process politely and resolves with its exit code. */
  stop: () => Promise<number | null>
  /** Ends it as a power cut would. */
  kill: () => Promise<unknown>
}

/** `anew`: with a database it makes by itself, as on a first start, and that waits for the disk. */
type Options = { env?: Record<string, string>; clock?: string; dataDir?: string; anew?: boolean }

// Set to nothing, so that neither the surroundings nor a .env file can point a test at anything real.
const blank = Object.fromEntries(
  [
    ...[
      'DATABASE_URL',
      'DATABASE_URL_PUBLIC',
      'DATABASE_URL_STAFF',
      'DATABASE_URL_JOBS',
      'DATABASE_URL_BACKUP',
      'BACKUP_PUBLIC_KEY',
      'NEXTAUTH_URL',
      'NEXTAUTH_SECRET',
    ],
    ...['BESIDE_URL', 'BESIDE_SURFACE', 'BESIDE_EMBEDDED', 'BESIDE_CLOCK', 'BESIDE_TRUSTED_PROXY', 'BESIDE_HOST'],
    'BESIDE_LEAST_FREE',
    ...['RECEIPT_PEPPER', 'CASEWORK_PUBLIC_KEY', 'CASEWORK_PRIVATE_KEY', 'FINGERPRINT_KEY', 'ENCRYPTION_KEY'],
    ...['NEXT_SERVER_ACTIONS_ENCRYPTION_KEY', 'npm_lifecycle_event', 'NODE_ENV', 'SMTP_URL', 'MAIL_FROM'],
    ...['BESIDE_PROCESSES', 'BESIDE_METRICS_PORT', 'BESIDE_METRICS_HOST'],
    ...['CLAMAV_SOCKET', 'EVIDENCE_S3_BUCKET', 'EVIDENCE_S3_ENDPOINT'],
    ...['EVIDENCE_S3_ACCESS_KEY_ID', 'EVIDENCE_S3_SECRET_ACCESS_KEY'],
    ...['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_GROUPS', 'OIDC_MAKE_ACCOUNTS', 'OIDC_ONLY'],
  ].map(name => [name, '']),
)

/** Starts Beside as `npm start` does, with a database and a data folder of its own, and waits until it is healthy. */
export async function startApp({ env = {}, clock = '', dataDir, anew }: Options = {}): Promise<RunningApp> {
  return start(dataDir ?? (anew ? await closedFolder() : await copyOf(clock)), clock, env)
}

async function start(folder: string, clock: string, env: Record<string, string> = {}): Promise<RunningApp> {
  const port = Number(env.PORT) || ((await freePort(0)) as number)
  const settings = {
    BESIDE_BUILD: process.env.BESIDE_BUILD || '.build/test',
    BESIDE_CLOCK: clock,
    BESIDE_DATA: folder,
    PORT: `${port}`,
    ...env,
  }
  const child = launch(settings)
  const url = `http://localhost:${port}`
  await healthy(child, url)
  const { log, stop, kill } = child
  return { url, port, pid: child.child.pid, dataDir: folder, demoAccounts: accountsIn(folder), log, stop, kill }
}

/** The folder of a first start at this time, made once a run: most of a start is its database and its accounts. */
async function copyOf(clock: string): Promise<string> {
  const parent = await parentFolder()
  const made = await preparedFor(clock, parent, async draft => {
    const app = await start(draft, clock)
    await workDone(draft)
    await app.stop()
  })
  const folder = join(parent, `app-${randomBytes(6).toString('hex')}`)
  copyData(made, folder)
  return folder
}

/** What a first office has to do by itself is done once, and not again in each copy, at whatever moment. */
async function workDone(folder: string): Promise<void> {
  const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'))
  const login = { host: '127.0.0.1', port: read('postgres.json').port, username: 'postgres', database: 'beside' }
  const sql = postgres({ ...login, password: read('keys.json').passwords.superuser, max: 1 })
  for (let turn = 0; turn < 300; turn++) {
    const [left] = await sql`
      select count(*)::int as jobs from beside.outbox where done_at is null and failed_at is null
        and run_at <= beside.clock() + case when attempts > 0 then interval '5 minutes' else interval '0' end`
    if (left?.jobs === 0) break
    await pause(200)
  }
  await sql.end()
}

const closedFolder = async (): Promise<string> => mkdtemp(join(await parentFolder(), 'app-'))

async function parentFolder(): Promise<string> {
  const parent = process.env.BESIDE_TEST_DATA ?? join(root, '.beside-test', 'by-hand')
  await mkdir(parent, { recursive: true })
  return parent
}

function launch(settings: Record<string, string>) {
  const args = ['--import', './bin/follow-parent.mjs', 'bin/start.mjs']
  const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, ...blank, ...settings } })
  let log = ''
  const take = (chunk: Buffer) => {
    log += chunk
  }
  child.stdout.on('data', take)
  child.stderr.on('data', take)
  const ended = new Promise<number | null>(resolve => child.once('close', resolve))
  const kill = () => {
    child.kill('SIGKILL')
    return ended
  }
  return { child, ended, log: () => log, stop: () => stop(child, ended), kill }
}

async function stop(child: ChildProcess, ended: Promise<number | null>) {
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), 60_000)
  return ended.finally(() => clearTimeout(timer))
}

async function healthy(app: ReturnType<typeof launch>, url: string) {
  const end = Date.now() + 100_000
  while (Date.now() < end && app.child.exitCode === null) {
    const answer = await fetch(`${url}/api/health`).catch(() => undefined)
    if (answer?.ok) return
    await pause(100)
  }
  await app.stop()
  throw new Error(`The app did not get healthy. It said:\n${app.log()}`)
}

function accountsIn(folder: string): DemoAccount[] {
  try {
    return JSON.parse(readFileSync(join(folder, 'demo-accounts.json'), 'utf8'))
  } catch {
    return []
  }
}

import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import postgres from 'postgres'

/**
 * A Beside of the built tree, as `npm start` runs it, with a data folder of its own (or the one given, which stays).
 * `stop` ends it politely; `kill` as a power cut would.
 */
export async function startBeside({ port = 3393, env = {}, dataDir, quiet = true } = {}) {
  const folder = dataDir ?? (await mkdtemp(join(tmpdir(), 'beside-bench-')))
  const settings = { ...process.env, PORT: `${port}`, BESIDE_DATA: folder, NEXT_TELEMETRY_DISABLED: '1', ...env }
  const child = spawn(process.execPath, ['bin/start.mjs'], { env: settings, stdio: quiet ? 'ignore' : 'inherit' })
  const ended = new Promise(resolve => child.once('close', resolve))
  const url = `http://localhost:${port}`
  await healthy(url, child)
  const end = signal => child.kill(signal) && ended
  return {
    ...{ url, port, pid: child.pid, dataDir: folder, ended },
    superuser: (options = {}) => superuser(folder, options),
    kill: () => end('SIGKILL'),
    stop: async () => {
      await end('SIGTERM')
      if (!dataDir) await rm(folder, { recursive: true, force: true })
    },
  }
}

async function healthy(url, child) {
  for (let turn = 0; turn < 6000 && child.exitCode === null; turn++) {
    if (
      await fetch(`${url}/api/health`).then(
        answer => answer.ok,
        () => false,
      )
    )
      return
    await pause(100)
  }
  throw new Error('Beside did not get ready')
}

/** The superuser of an embedded cluster. */
function superuser(folder, options) {
  const read = name => JSON.parse(readFileSync(join(folder, name), 'utf8'))
  const { superuser: password } = read('keys.json').passwords
  const login = { host: '127.0.0.1', port: read('postgres.json').port, username: 'postgres', password }
  return postgres({ ...login, database: 'beside', max: 2, onnotice() {}, ...options })
}

/** Processor time a process and its children have had so far, in ms. */
export function processorTime(pid) {
  const own = ticksOf(pid)
  return children(pid).reduce((sum, child) => sum + processorTime(child), own)
}

function ticksOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const [user, system] = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .slice(11, 13)
      .map(Number)
    return (user + system) * 10
  } catch {
    return 0
  }
}

function children(pid) {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number)
  } catch {
    return []
  }
}

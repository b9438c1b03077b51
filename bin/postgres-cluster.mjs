import { spawn } from 'node:child_process'
import { chownSync, closeSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Halt, note, pause } from './halt.mjs'
import { acceptingConnections, clearRemains } from './postgres-process.mjs'
import { outcome } from './run.mjs'

const environment = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' }

// Nothing a person wrote may reach the log: no statements, no details of the row that failed.
const settings = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'logging_collector=off',
  'log_min_error_statement=panic',
  'log_error_verbosity=terse',
  'log_parameter_max_length_on_error=0',
]

/** Makes the cluster in a draft folder and renames it, so that a kill in the middle leaves nothing half made. */
export async function makeCluster({ home, cluster, native, as }, password) {
  const draft = `${cluster}.draft`
  const passwordFile = `${draft}.password`
  for (const path of [draft, passwordFile]) rmSync(path, { recursive: true, force: true })
  prepareDraft(draft, passwordFile, password, as)
  const args = ['-D', draft, '-U', 'postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8']
  args.push('--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8')
  const { code, output } = await outcome(join(native, 'bin/initdb'), args, {
    seconds: 120,
    env: environment,
    as,
    cwd: '/',
  })
  rmSync(passwordFile, { force: true })
  if (code !== 0) {
    note(home, `initdb ended with ${code}\n${output}`)
    throw new Halt(
      `The database could not be made in ${cluster}: see ${join(home, 'start.log')}, mend it, then start again.`,
    )
  }
  renameSync(draft, cluster)
}

function prepareDraft(draft, passwordFile, password, as) {
  mkdirSync(draft, { mode: 0o700 })
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (as.uid === undefined) return
  for (const path of [draft, passwordFile]) chownSync(path, as.uid, as.gid)
}

/**
 * Starts the postmaster and resolves once it accepts connections, with its process id and port. After a kill the first
 * try may find the shared memory of backends still ending, so it tries again for a while.
 */
export async function launch(place, port, extra = []) {
  for (const wait of [0, 500, 2000, 5000]) {
    await pause(wait)
    await clearRemains(place.cluster)
    const postmaster = await tryLaunch(place, port, extra)
    if (postmaster) return postmaster
  }
  const log = join(place.home, 'postgres.log')
  throw new Halt(`The database in ${place.cluster} does not start: ${log} says why; mend that, then start again.`)
}

function tryLaunch({ home, cluster, native, as }, port, extra) {
  const log = openSync(join(home, 'postgres.log'), 'a', 0o600)
  const flags = [...settings, `port=${port}`, ...extra].flatMap(setting => ['-c', setting])
  // In a session of its own: Ctrl-C in the terminal must reach the app first, which then stops the database.
  const options = { ...as, cwd: '/', env: environment, detached: true, stdio: ['ignore', log, log] }
  const child = spawn(join(native, 'bin/postgres'), ['-D', cluster, ...flags], options)
  closeSync(log)
  let ended = false
  for (const event of ['exit', 'error'])
    child.once(event, () => {
      ended = true
    })
  child.unref()
  return acceptingConnections(cluster, 60, () => ended)
}

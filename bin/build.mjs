import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Halt } from './halt.mjs'
import { takeLock } from './lock.mjs'
import { root, runNode } from './run.mjs'

const sources = ['app', 'components', 'drizzle', 'lib', 'public']
const files = [
  'instrumentation-client.ts',
  'instrumentation-node.ts',
  'instrumentation.ts',
  'next.config.js',
  'package-lock.json',
  'postcss.config.mjs',
  'tsconfig.json',
]
const secrets = /^(DATABASE_URL|CASEWORK_|FINGERPRINT_|ENCRYPTION_|RECEIPT_|NEXTAUTH_|OIDC_)/

export const buildFolder = () => process.env.BESIDE_BUILD || '.next'

/** Builds when the sources changed since the last whole build; a build cut short left no stamp and counts as stale. */
export async function buildIfStale({ dataDir, say }) {
  if (isFresh()) return
  const lock = await takeLock(`build ${join(root, buildFolder())}`, 600)
  if (!lock) throw new Halt('Another build of this folder does not end: stop it, then start again.')
  try {
    if (!isFresh()) await build({ dataDir, say })
  } finally {
    await lock.release()
  }
}

async function build({ dataDir, say }) {
  say('Building …')
  const hash = sourcesHash()
  rmSync(stampPath(), { force: true })
  await runNode(['node_modules/next/dist/bin/next', 'build'], {
    seconds: 600,
    sentence: `The build failed: see ${join(dataDir, 'start.log')}, correct what it names, then start again.`,
    dataDir,
    env: buildEnvironment(),
  })
  writeFileSync(stampPath(), hash)
}

/** A build needs no key and no database, so it gets none. */
function buildEnvironment() {
  const kept = Object.entries(process.env).filter(([name]) => !secrets.test(name))
  return { ...Object.fromEntries(kept), NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }
}

const stampPath = () => join(root, buildFolder(), 'beside-sources')

function isFresh() {
  try {
    return readFileSync(stampPath(), 'utf8') === sourcesHash()
  } catch {
    return false
  }
}

function sourcesHash() {
  const hash = createHash('sha256')
  for (const path of [...files, ...sources.flatMap(filesUnder)])
    hash.update(`${path}\0`).update(contentOf(path)).update('\0')
  return hash.digest('hex')
}

function filesUnder(folder) {
  const found = statSync(join(root, folder), { throwIfNoEntry: false })
  if (!found) return []
  const entries = readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
  return entries
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath ?? entry.path, entry.name).slice(root.length + 1))
    .sort()
}

function contentOf(path) {
  try {
    return readFileSync(join(root, path))
  } catch {
    return ''
  }
}

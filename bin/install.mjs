import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, run, runNode } from './run.mjs'

const modules = join(root, 'node_modules')
const stamp = join(modules, '.beside-installed')
const sentence = 'The packages could not be installed: check the network connection, then start again.'

/** Installs the packages when there are none or the lock file changed since. `npm ci` fails on foreign platforms' packages. */
export async function installIfNeeded({ dataDir, say }) {
  if (installed()) return
  say('Installing packages …')
  mkdirSync(modules, { recursive: true })
  writeFileSync(stamp, 'unfinished')
  await npm(['install', '--include=dev', '--no-audit', '--no-fund'], { seconds: 600, sentence, dataDir })
  writeFileSync(stamp, wanted())
}

function installed() {
  const done = read(stamp)
  return done === undefined ? matchesLock() : done === wanted()
}

/** Somebody ran `npm install` by hand: npm's own record of what it put there names every package that must be there. */
function matchesLock() {
  const present = packagesOf(join(modules, '.package-lock.json'))
  const locked = Object.entries(packagesOf(join(root, 'package-lock.json')) ?? {})
  if (!present) return false
  return locked.every(([path, entry]) => !path || entry.optional || present[path]?.version === entry.version)
}

function packagesOf(path) {
  const text = read(path)
  return text && JSON.parse(text).packages
}

function wanted() {
  const hash = createHash('sha256')
  for (const name of ['package.json', 'package-lock.json']) hash.update(read(join(root, name)) ?? '')
  return hash.update(`${process.platform}-${process.arch}`).digest('hex')
}

function npm(args, options) {
  const [command, ...first] = findNpm()
  return command === process.execPath ? runNode([...first, ...args], options) : run(command, args, options)
}

/** How to call npm: the one that started us, the one beside this Node, or whichever there is. */
export function findNpm() {
  const cli = [process.env.npm_execpath, join(process.execPath, '../../lib/node_modules/npm/bin/npm-cli.js')]
  const found = cli.find(path => path?.endsWith('npm-cli.js') && existsSync(path))
  return found ? [process.execPath, found] : ['npm']
}

function read(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

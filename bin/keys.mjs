import { generateKeyPairSync, randomBytes } from 'node:crypto'
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { Halt } from './halt.mjs'

/** The keys of an embedded installation, made once in `<data>/keys.json` (mode 0600) and never overwritten. */
export function loadKeys(dataDir, { mayMake = true, cluster = dataDir } = {}) {
  const path = join(dataDir, 'keys.json')
  const text = readIfThere(path)
  if (text === undefined && !mayMake) {
    throw new Halt(`The database in ${cluster} has lost its keys: put ${path} back, or remove that database.`)
  }
  if (text === undefined) return writeWhole(path, makeKeys())
  refuseLoose(path)
  return parse(text, path)
}

/** Writes a value as JSON, whole or not at all, and answers with it. */
export function writeWhole(path, value) {
  writeTextWhole(path, `${JSON.stringify(value, null, 2)}\n`)
  return value
}

/** Writes the file whole or not at all: a kill in the middle leaves no half file under the real name. */
export function writeTextWhole(path, text) {
  mkdirSync(join(path, '..'), { recursive: true, mode: 0o711 })
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`
  try {
    writeDurably(draft, text)
    renameSync(draft, path)
  } finally {
    rmSync(draft, { force: true })
  }
}

function writeDurably(path, text) {
  const file = openSync(path, 'wx', 0o600)
  try {
    writeSync(file, text)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

function makeKeys() {
  const { publicKey, privateKey } = generateKeyPairSync('x25519')
  return {
    passwords: Object.fromEntries(['superuser', 'owner', 'public', 'staff', 'jobs'].map(login => [login, password()])),
    RECEIPT_PEPPER: secret(),
    CASEWORK_PUBLIC_KEY: rawKey(publicKey, 'x'),
    CASEWORK_PRIVATE_KEY: rawKey(privateKey, 'd'),
    FINGERPRINT_KEY: secret(),
    ENCRYPTION_KEY: `1:${secret()}`,
    NEXTAUTH_SECRET: secret(),
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: secret(),
  }
}

const secret = () => randomBytes(32).toString('base64')
const password = () => randomBytes(24).toString('base64url')
const rawKey = (key, part) => Buffer.from(key.export({ format: 'jwk' })[part], 'base64url').toString('base64')

function parse(text, path) {
  try {
    return JSON.parse(text)
  } catch {
    throw new Halt(`${path} cannot be read as keys: put it back from a backup.`)
  }
}

/** Keys that anybody else on the machine can read are no keys. */
function refuseLoose(path) {
  if (statSync(path).mode & 0o077) throw new Halt(`${path} can be read by others: chmod 600 ${path}, then start again.`)
}

function readIfThere(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (error.code === 'ENOENT') return undefined
    throw new Halt(`${path} cannot be read (${error.code}): start Beside as the user who owns it.`)
  }
}

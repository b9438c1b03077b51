import { pairOf } from '@/lib/crypto/casework'
import { listOf } from './key-list'

type Settings = Readonly<Record<string, string | undefined>>

const keys = [
  'RECEIPT_PEPPER',
  'CASEWORK_PRIVATE_KEY',
  'FINGERPRINT_KEY',
  'ENCRYPTION_KEY',
  'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY',
] as const
const logins = [
  'DATABASE_URL',
  'DATABASE_URL_PUBLIC',
  'DATABASE_URL_STAFF',
  'DATABASE_URL_JOBS',
  'DATABASE_URL_BACKUP',
] as const
const guessed = ['postgres', 'password', 'passw0rd', 'secret', 'beside', 'changeme', 'example']
const loopback = ['localhost', '127.0.0.1', '[::1]', '']
const shortestPassword = 16

/**
 * What is weak about the secrets of a process in production: one sentence each of what to do, which repeats no secret.
 * Pure. Random keys never look weak (a chance below one in a million).
 */
export function* weakSecrets(env: Settings): Generator<string> {
  for (const name of keys)
    for (const [, value] of listOf(env[name] ?? ''))
      if (value && looksMade(Buffer.from(value, 'base64')))
        yield `${name} is no random key: make one with openssl rand -base64 32.`
  for (const [, value] of listOf(env.NEXTAUTH_SECRET ?? ''))
    if (value && isGuessable(value)) yield 'NEXTAUTH_SECRET can be guessed: make one with openssl rand -base64 32.'
  yield* usedTwice(env)
  yield* unpaired(env)
  yield* weakLogins(env)
}

/** All alike, counting up, a pattern, or text that somebody typed. */
function looksMade(bytes: Buffer): boolean {
  const steps = new Set([...bytes].slice(1).map((byte, at) => (byte - (bytes[at] ?? 0) + 256) % 256))
  return new Set(bytes).size <= 16 || steps.size <= 4 || bytes.every(byte => byte >= 32 && byte < 127)
}

function isGuessable(text: string): boolean {
  return new Set(text).size < 10 || guessed.some(word => text.toLowerCase().includes(word))
}

/** One key for two purposes: whoever learns it by the one has the other. */
function* usedTwice(env: Settings) {
  const seen = new Map<string, string>()
  for (const name of [...keys, 'CASEWORK_PUBLIC_KEY', 'NEXTAUTH_SECRET'])
    for (const [, value] of listOf(env[name] ?? '')) {
      const other = value && seen.get(value)
      if (other)
        yield other === name
          ? `${name} holds the same key twice: take one away.`
          : `${name} and ${other} are the same: make a key of its own for each.`
      if (value) seen.set(value, name)
    }
}

function* unpaired({ CASEWORK_PUBLIC_KEY, CASEWORK_PRIVATE_KEY }: Settings) {
  if (!CASEWORK_PUBLIC_KEY || !CASEWORK_PRIVATE_KEY) return
  const publics = listOf(CASEWORK_PRIVATE_KEY).map(([, value]) =>
    Buffer.from(pairOf(Buffer.from(value, 'base64')).publicKey),
  )
  if (!publics.some(bytes => bytes.equals(Buffer.from(CASEWORK_PUBLIC_KEY, 'base64'))))
    yield 'CASEWORK_PUBLIC_KEY belongs to no key in CASEWORK_PRIVATE_KEY: nobody could open a new report. Set the two that belong together.'
}

function* weakLogins(env: Settings) {
  const users = new Map<string, string>()
  for (const name of logins) {
    const url = env[name] && URL.canParse(env[name]) ? new URL(env[name]) : undefined
    if (!url) continue
    if (!loopback.includes(url.hostname) && isWeakPassword(url))
      yield `${name} has a password that can be guessed: give that login one of ${shortestPassword} random characters or more.`
    const other = users.get(url.username)
    if (other) yield `${name} and ${other} are one login: the locks between the halves need four (docs/hardening.md).`
    users.set(url.username, name)
  }
}

function isWeakPassword({ username, password }: URL): boolean {
  const words = decodeURIComponent(password)
  return words.length < shortestPassword || words.toLowerCase() === username.toLowerCase() || isGuessable(words)
}

import { config } from '@/lib/config'
import { open, seal } from './envelope'

/** Staff-written text as it lies in Postgres: `version:base64`. The newest key seals, every known version opens. */
export function encryptText(plain: string, column: string): string {
  const [version, key] = newestKey()
  return `${version}:${seal(key, Buffer.from(plain), column).toString('base64')}`
}

/** Opens a stored text of `column` (table.column). Throws when its key version is unknown or the value was moved. */
export function decryptText(stored: string, column: string): string {
  const at = stored.indexOf(':')
  const key = config().textKeys.get(stored.slice(0, at))
  if (!key) throw new Error(`no key for a stored text in ${column}`)
  return open(key, Buffer.from(stored.slice(at + 1), 'base64'), column).toString('utf8')
}

function newestKey(): [string, Buffer] {
  const first = [...config().textKeys][0]
  if (!first) throw new Error('ENCRYPTION_KEY is not set in this process')
  return first
}

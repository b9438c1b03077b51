import { createHmac } from 'node:crypto'
import { config } from '@/lib/config'
import type { FingerprintKind } from './fingerprint-kinds'

/**
 * A keyed hash by which equal values can be found without being readable (domain §3.9).
 * Values are folded first: case, spaces and punctuation do not count.
 */
export function fingerprint(kind: FingerprintKind, value: string): Buffer {
  return createHmac('sha256', fingerprintKey())
    .update(`${kind}:${fold(kind, value)}`)
    .digest()
}

/** The form of a value that is compared. Phones keep their last ten digits, so that +44 and 0 agree. */
export function fold(kind: FingerprintKind, value: string): string {
  if (kind === 'phone') return value.replace(/\D/g, '').slice(-10)
  return value
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}@]/gu, '')
}

function fingerprintKey(): Buffer {
  const key = config().fingerprintKey
  if (!key) throw new Error('FINGERPRINT_KEY is not set in this process')
  return key
}

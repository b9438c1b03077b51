import { createPrivateKey, createPublicKey } from 'node:crypto'
import { config } from '@/lib/config'
import { type SerializedPair, unwrapKey, wrapKey } from './sealing'

/** Wraps a record key to casework: whoever seals it so cannot open it again, and the staff half can. */
export function wrapForCasework(key: Uint8Array, context: string): Promise<Buffer> {
  return wrapKey(config().caseworkPublicKey, key, context)
}

/**
 * Opens what was wrapped to casework, with the newest key first and then with those that are kept for reading while keys
 * change. Only the staff half holds any; throws elsewhere, and on anything tampered with.
 */
export async function unwrapForCasework(wrapped: Uint8Array, context: string): Promise<Buffer> {
  const pairs = config().caseworkPrivateKeys.map(pairOf)
  for (const pair of pairs.slice(0, -1)) {
    const key = await unwrapKey(pair, wrapped, context).catch(() => undefined)
    if (key) return key
  }
  const last = pairs.at(-1)
  if (!last) throw new Error('no casework key in this process')
  return unwrapKey(last, wrapped, context)
}

/** A private key of 32 bytes with the public key that belongs to it. */
export function pairOf(privateKey: Uint8Array): SerializedPair {
  const d = Buffer.from(privateKey).toString('base64url')
  const jwk = { kty: 'OKP', crv: 'X25519', d, x: Buffer.alloc(32).toString('base64url') }
  const { x } = createPublicKey(createPrivateKey({ key: jwk, format: 'jwk' })).export({ format: 'jwk' })
  return { privateKey, publicKey: Buffer.from(x ?? '', 'base64url') }
}

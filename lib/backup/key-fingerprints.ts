import { hkdfSync } from 'node:crypto'
import type { Config } from '@/lib/config'
import { pairOf } from '@/lib/crypto/casework'

/** What of the data does not open without a key. `names` of keys are those of their settings. */
export const lostWithout = {
  RECEIPT_PEPPER: 'no receipt opens its mailbox',
  CASEWORK_PRIVATE_KEY: 'nothing that was reported, no message and no evidence opens',
  FINGERPRINT_KEY: 'nobody is found by name, address or telephone, and no repeat is recognised',
  ENCRYPTION_KEY: 'nothing that staff wrote opens',
} as const
export type KeySetting = keyof typeof lostWithout

/** A key by its name and a hash that is of no use for anything else: no key is in an archive. */
export type KeyFingerprint = { setting: KeySetting; fingerprint: string }

type Keys = Pick<Config, 'receiptPepper' | 'caseworkPublicKey' | 'caseworkPrivateKeys' | 'fingerprintKey' | 'textKeys'>

/** The fingerprints of every key that this process holds, those that are kept for reading included. Pure. */
export function keyFingerprints(keys: Keys): KeyFingerprint[] {
  const casework = [keys.caseworkPublicKey, ...keys.caseworkPrivateKeys.map(key => pairOf(key).publicKey)]
  return [
    ...of('RECEIPT_PEPPER', [keys.receiptPepper]),
    ...of('CASEWORK_PRIVATE_KEY', casework),
    ...of('FINGERPRINT_KEY', keys.fingerprintKey ? [keys.fingerprintKey] : []),
    ...of('ENCRYPTION_KEY', [...keys.textKeys.values()]),
  ]
}

/** Those that restoring needs here: a private casework key counts, not the public one alone. Pure. */
export function openable(keys: Keys): KeyFingerprint[] {
  const [newest] = keys.caseworkPrivateKeys
  return keyFingerprints({
    ...keys,
    caseworkPublicKey: newest ? Buffer.from(pairOf(newest).publicKey) : Buffer.alloc(32),
  })
}

/** What the archive needs and is not here: a sentence for each, of what that means. Pure. */
export function missingKeys(needed: readonly KeyFingerprint[], here: readonly KeyFingerprint[]): string[] {
  const known = new Set(here.map(({ fingerprint }) => fingerprint))
  return needed
    .filter(({ fingerprint }) => !known.has(fingerprint))
    .map(
      ({ setting, fingerprint }) =>
        `${setting} (${fingerprint.slice(0, 8)}) is not here: without it ${lostWithout[setting]}.`,
    )
}

function of(setting: KeySetting, keys: readonly Uint8Array[]): KeyFingerprint[] {
  const made = keys.map(key => Buffer.from(hkdfSync('sha256', key, '', `beside/key-fingerprint/${setting}/v1`, 16)))
  return [...new Set(made.map(bytes => bytes.toString('hex')))].map(fingerprint => ({ setting, fingerprint }))
}

import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { backupKeyName, newBackupKey, privateKeyFile, privateKeyIn } from '@/lib/backup/backup-key'
import { keyFingerprints, missingKeys, openable } from '@/lib/backup/key-fingerprints'
import { pairOf } from '@/lib/crypto/casework'

const casework = randomBytes(32)
const keys = {
  receiptPepper: randomBytes(32),
  caseworkPublicKey: Buffer.from(pairOf(casework).publicKey),
  caseworkPrivateKeys: [casework],
  fingerprintKey: randomBytes(32),
  textKeys: new Map([
    ['2', randomBytes(32)],
    ['1', randomBytes(32)],
  ]),
}

test('the same keys miss nothing, each is named once, and no key stands in its fingerprint', () => {
  const made = keyFingerprints(keys)
  expect(missingKeys(made, openable(keys))).toEqual([])
  expect(made.map(({ setting }) => setting)).toEqual([
    'RECEIPT_PEPPER',
    'CASEWORK_PRIVATE_KEY',
    'FINGERPRINT_KEY',
    'ENCRYPTION_KEY',
    'ENCRYPTION_KEY',
  ])
  for (const { fingerprint } of made) {
    expect(fingerprint).toMatch(/^[0-9a-f]{32}$/)
    for (const key of [keys.receiptPepper, casework, keys.fingerprintKey])
      expect(key.toString('hex')).not.toContain(fingerprint)
  }
})

test.each([
  ['RECEIPT_PEPPER', { receiptPepper: randomBytes(32) }],
  ['CASEWORK_PRIVATE_KEY', { caseworkPrivateKeys: [randomBytes(32)] }],
  ['CASEWORK_PRIVATE_KEY', { caseworkPrivateKeys: [] }],
  ['FINGERPRINT_KEY', { fingerprintKey: undefined }],
  ['ENCRYPTION_KEY', { textKeys: new Map([...keys.textKeys].slice(0, 1)) }],
])('without the %s of then, that one is named with what it opens', (setting, changed) => {
  const [sentence, ...more] = missingKeys(keyFingerprints(keys), openable({ ...keys, ...changed }))
  expect(sentence).toMatch(new RegExp(`^${setting} \\([0-9a-f]{8}\\) is not here: without it .+\\.$`))
  expect(more).toEqual([])
})

test('the same bytes under another name have another fingerprint', () => {
  const same = { ...keys, fingerprintKey: keys.receiptPepper }
  const [pepper, , prints] = keyFingerprints(same)
  expect(prints?.fingerprint).not.toBe(pepper?.fingerprint)
})

test('a backup key is a pair, and its file gives back its private half', () => {
  const { publicKey, privateKey } = newBackupKey()
  const kept = privateKeyIn(privateKeyFile(privateKey))
  expect(kept?.toString('base64')).toBe(privateKey)
  expect(Buffer.from(pairOf(kept ?? Buffer.alloc(0)).publicKey).toString('base64')).toBe(publicKey)
  expect(privateKeyIn('# nothing here\n')).toBeUndefined()
  expect(backupKeyName(Buffer.from(publicKey, 'base64'))).toHaveLength(8)
})

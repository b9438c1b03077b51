import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { readConfig } from '@/lib/config'
import { pairOf } from '@/lib/crypto/casework'
import { weakSecrets } from '@/lib/keys/weakness'

const fresh = () => randomBytes(32).toString('base64')
const privateKey = fresh()
const publicKey = Buffer.from(pairOf(Buffer.from(privateKey, 'base64')).publicKey).toString('base64')
const login = (name: string, password = randomBytes(18).toString('base64url'), host = 'db.example.org') =>
  `postgres://${name}:${encodeURIComponent(password)}@${host}/beside`
const strong = {
  NODE_ENV: 'production',
  BESIDE_URL: 'https://report.larkmoor.example',
  DATABASE_URL: login('beside_owner'),
  DATABASE_URL_PUBLIC: login('beside_public'),
  DATABASE_URL_STAFF: login('beside_staff'),
  DATABASE_URL_JOBS: login('beside_jobs'),
  RECEIPT_PEPPER: fresh(),
  CASEWORK_PUBLIC_KEY: publicKey,
  CASEWORK_PRIVATE_KEY: privateKey,
  FINGERPRINT_KEY: fresh(),
  ENCRYPTION_KEY: `1:${fresh()}`,
  NEXTAUTH_SECRET: fresh(),
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: fresh(),
}
const bytes = (...list: number[]) => Buffer.from(list).toString('base64')
const counting = bytes(...Array.from({ length: 32 }, (_, at) => at))
const typed = Buffer.from('correct horse battery staple 123').toString('base64')

test('random keys and long passwords of four logins are taken, however often they are made', () => {
  for (let turn = 0; turn < 2_000; turn++)
    expect([...weakSecrets({ ...strong, RECEIPT_PEPPER: fresh(), NEXTAUTH_SECRET: fresh() })]).toEqual([])
  expect(readConfig(strong)).toMatchObject({ surface: 'all' })
})

test.each([
  ['a key of zeros', { RECEIPT_PEPPER: bytes(...Array(32).fill(0)) }, /^RECEIPT_PEPPER is no random key/],
  ['a key that counts up', { FINGERPRINT_KEY: counting }, /^FINGERPRINT_KEY is no random key/],
  [
    'a pattern twice over',
    { ENCRYPTION_KEY: `1:${Buffer.alloc(32, randomBytes(16)).toString('base64')}` },
    /^ENCRYPTION_KEY is no/,
  ],
  ['an older key that is weak', { ENCRYPTION_KEY: `2:${fresh()},1:${counting}` }, /^ENCRYPTION_KEY is no random key/],
  ['a sentence', { RECEIPT_PEPPER: typed }, /^RECEIPT_PEPPER is no random key/],
  [
    'one key for two purposes',
    { RECEIPT_PEPPER: strong.FINGERPRINT_KEY },
    /are the same: make a key of its own for each/,
  ],
  [
    'one key for text and sessions',
    { NEXTAUTH_SECRET: strong.FINGERPRINT_KEY },
    /^NEXTAUTH_SECRET and FINGERPRINT_KEY are the same/,
  ],
  [
    'the same key as its own follower',
    { ENCRYPTION_KEY: `2:${strong.FINGERPRINT_KEY},1:${strong.FINGERPRINT_KEY}`, FINGERPRINT_KEY: fresh() },
    /holds the same key twice/,
  ],
  ['a secret of one letter', { NEXTAUTH_SECRET: 'a'.repeat(43) }, /^NEXTAUTH_SECRET can be guessed/],
  [
    'a secret out of an example',
    { NEXTAUTH_SECRET: 'please-changeme-before-you-go-live-0123' },
    /^NEXTAUTH_SECRET can be guessed/,
  ],
  ['a public key of another pair', { CASEWORK_PUBLIC_KEY: fresh() }, /^CASEWORK_PUBLIC_KEY belongs to no key/],
  [
    'no password',
    { DATABASE_URL_STAFF: login('beside_staff', '') },
    /^DATABASE_URL_STAFF has a password that can be guessed/,
  ],
  [
    'the password postgres',
    { DATABASE_URL: login('beside_owner', 'postgres') },
    /^DATABASE_URL has a password that can be guessed/,
  ],
  [
    'a long password with a common word',
    { DATABASE_URL_JOBS: login('beside_jobs', 'our-password-2026-larkmoor') },
    /^DATABASE_URL_JOBS has a password/,
  ],
  [
    'the name as password',
    { DATABASE_URL_JOBS: login('a_very_long_login_of_jobs', 'a_very_long_login_of_jobs') },
    /^DATABASE_URL_JOBS/,
  ],
  [
    'one login for two halves',
    { DATABASE_URL_STAFF: login('beside_owner') },
    /^DATABASE_URL_STAFF and DATABASE_URL are one login/,
  ],
])('%s stops the start with a sentence of what to do', (_what, weak, sentence) => {
  const [first] = weakSecrets({ ...strong, ...weak })
  expect(first).toMatch(sentence)
  expect(() => readConfig({ ...strong, ...weak })).toThrow(sentence)
  for (const value of Object.values(weak)) expect(first).not.toContain(value)
})

test.each([
  ['a short password on this machine', { DATABASE_URL_STAFF: login('beside_staff', 'x', 'localhost') }],
  ['two keys of a pair while they change', { CASEWORK_PRIVATE_KEY: `1:${privateKey},2:${fresh()}` }],
])('%s is taken', (_what, settings) => expect([...weakSecrets({ ...strong, ...settings })]).toEqual([]))

test('several processes need one key for the forms that they share', () => {
  expect(() => readConfig({ ...strong, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: '' })).toThrow(
    /^Set NEXT_SERVER_ACTIONS_ENCRYPTION_KEY/,
  )
})

test('what is tried out in development may be weak', () => {
  expect(() => readConfig({ ...strong, NODE_ENV: 'development', NEXTAUTH_SECRET: 'a'.repeat(43) })).not.toThrow()
})

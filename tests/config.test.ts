import { describe, expect, test } from 'vitest'
import { ConfigError, readConfig } from '@/lib/config'

const key = Buffer.alloc(32, 7).toString('base64')
const publicHalf = {
  BESIDE_SURFACE: 'public',
  DATABASE_URL_PUBLIC: 'postgres://beside_public:x@localhost/beside',
  RECEIPT_PEPPER: key,
  CASEWORK_PUBLIC_KEY: key,
  BESIDE_URL: 'https://report.larkmoor.example',
}
const whole = {
  ...publicHalf,
  BESIDE_SURFACE: 'all',
  DATABASE_URL_STAFF: 'postgres://beside_staff:x@localhost/beside',
  DATABASE_URL_JOBS: 'postgres://beside_jobs:x@localhost/beside',
  CASEWORK_PRIVATE_KEY: key,
  FINGERPRINT_KEY: key,
  ENCRYPTION_KEY: `1:${key}`,
  NEXTAUTH_SECRET: 'a'.repeat(43),
}

test('a whole set of settings is taken', () => {
  expect(readConfig(whole)).toMatchObject({ surface: 'all', embedded: false })
})

test('a public process starts without casework key and owner login', () => {
  expect(readConfig(publicHalf)).toMatchObject({
    surface: 'public',
    caseworkPrivateKey: undefined,
    ownerUrl: undefined,
  })
})

describe('a bad setting stops the boot with one sentence', () => {
  test.each([
    ['an owner in public', { ...publicHalf, DATABASE_URL: 'postgres://o:x@h/b' }, /Take DATABASE_URL away/],
    ['a casework key in public', { ...publicHalf, CASEWORK_PRIVATE_KEY: key }, /Take CASEWORK_PRIVATE_KEY away/],
    ['text keys in public', { ...publicHalf, ENCRYPTION_KEY: `1:${key}` }, /Take ENCRYPTION_KEY away/],
    ['no staff login', { ...whole, DATABASE_URL_STAFF: '' }, /Set DATABASE_URL_STAFF/],
    ['no pepper', { ...whole, RECEIPT_PEPPER: undefined }, /Set RECEIPT_PEPPER/],
    ['a short key', { ...whole, FINGERPRINT_KEY: 'abc' }, /FINGERPRINT_KEY must be 32 bytes/],
    ['a text key without version', { ...whole, ENCRYPTION_KEY: key }, /ENCRYPTION_KEY must be/],
    ['plain http elsewhere', { ...whole, BESIDE_URL: 'http://report.larkmoor.example' }, /https/],
    [
      'a training clock with a real database',
      { ...whole, BESIDE_CLOCK: '2026-12-24T11:20:00Z' },
      /Take away BESIDE_CLOCK/,
    ],
    ['a clock that is no time', { ...whole, BESIDE_EMBEDDED: '1', BESIDE_CLOCK: 'Christmas' }, /BESIDE_CLOCK must be/],
    ['an unknown surface', { ...whole, BESIDE_SURFACE: 'both' }, /BESIDE_SURFACE must be/],
  ])('%s', (_, environment, sentence) => {
    expect(() => readConfig(environment)).toThrow(ConfigError)
    expect(() => readConfig(environment)).toThrow(sentence)
  })

  test('and never repeats the value', () => {
    expect(() => readConfig({ ...whole, FINGERPRINT_KEY: 'very-secret' })).not.toThrow(/very-secret/)
  })
})

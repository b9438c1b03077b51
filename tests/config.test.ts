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
    caseworkPrivateKeys: [],
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
    ['a scanner nowhere', { ...whole, CLAMAV_SOCKET: 'clamd' }, /CLAMAV_SOCKET must be the path of a socket/],
    ['a store that is no address', { ...whole, EVIDENCE_S3_ENDPOINT: 'minio:9000' }, /EVIDENCE_S3_ENDPOINT must be/],
    [
      'a store without its bucket',
      { ...whole, EVIDENCE_S3_ENDPOINT: 'https://objects.example.org' },
      /Set EVIDENCE_S3_BUCKET as well/,
    ],
    [
      'half a key of a store',
      { ...whole, EVIDENCE_S3_BUCKET: 'evidence', EVIDENCE_S3_ACCESS_KEY_ID: 'a' },
      /together, or neither/,
    ],
    ['an unknown surface', { ...whole, BESIDE_SURFACE: 'both' }, /BESIDE_SURFACE must be/],
  ])('%s', (_, environment, sentence) => {
    expect(() => readConfig(environment)).toThrow(ConfigError)
    expect(() => readConfig(environment)).toThrow(sentence)
  })

  test('and never repeats the value', () => {
    expect(() => readConfig({ ...whole, FINGERPRINT_KEY: 'very-secret' })).not.toThrow(/very-secret/)
  })
})

test('a scanner is a socket of this machine or a host with a port', () => {
  const scanner = (address: string) => readConfig({ ...whole, CLAMAV_SOCKET: address }).scanner
  expect(scanner('/run/clamav/clamd.ctl')).toEqual({ path: '/run/clamav/clamd.ctl' })
  expect(scanner('clamd.internal:3310')).toEqual({ host: 'clamd.internal', port: 3310 })
  expect(scanner('[::1]:3310')).toEqual({ host: '::1', port: 3310 })
})

test('evidence goes into a store when it has a bucket, and into the database otherwise', () => {
  expect(readConfig(whole).objects).toBeUndefined()
  const keys = { EVIDENCE_S3_ACCESS_KEY_ID: 'id', EVIDENCE_S3_SECRET_ACCESS_KEY: 'secret' }
  expect(readConfig({ ...publicHalf, EVIDENCE_S3_BUCKET: 'evidence', ...keys }).objects).toEqual({
    ...{ bucket: 'evidence', endpoint: undefined, region: 'us-east-1' },
    credentials: { accessKeyId: 'id', secretAccessKey: 'secret' },
  })
})

describe('a second proof', () => {
  const here = { ...whole, BESIDE_EMBEDDED: '1', BESIDE_URL: 'http://localhost:3000' }
  test.each<[string, Record<string, string>, boolean]>([
    ['asked for with a database of one’s own', whole, true],
    ['asked for with a database of one’s own, on this machine too', { ...whole, BESIDE_URL: here.BESIDE_URL }, true],
    ['left to each in a try-out on this machine', here, false],
    ['asked for in a try-out that says so', { ...here, BESIDE_SECOND_FACTOR: 'required' }, true],
    ['asked for over https, even where DATABASE_URL was misspelt', { ...whole, BESIDE_EMBEDDED: '1' }, true],
    ['asked for over HTTPS in capitals', { ...here, BESIDE_URL: 'HTTPS://report.larkmoor.example' }, true],
    [
      'left to each in a try-out over https that says so',
      { ...whole, BESIDE_EMBEDDED: '1', BESIDE_SECOND_FACTOR: 'optional' },
      false,
    ],
  ])('is %s', (_, environment, asked) => {
    expect(readConfig(environment).secondFactorAsked).toBe(asked)
  })

  test('cannot be left to each with a database of one’s own', () => {
    expect(() => readConfig({ ...whole, BESIDE_SECOND_FACTOR: 'optional' })).toThrow(/Take away BESIDE_SECOND_FACTOR/)
  })
})

import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { allowed, scanFiles, secretsIn } from '../../bin/secret-scan.mjs'
import { verdictOf } from '../../bin/test-checks.mjs'

const key = randomBytes(32).toString('base64')
const letters = (count: number) => randomBytes(count).toString('hex').slice(0, count)

describe('a secret in a file is found', () => {
  test.each([
    ['-----BEGIN OPENSSH PRIVATE KEY-----', 'a private key'],
    ['-----BEGIN PRIVATE KEY-----', 'a private key'],
    [`AKIA${'ABCDEFGH12345678'}`, 'a key of Amazon'],
    [`ghp_${letters(36)}`, 'a token of GitHub'],
    [`npm_${letters(36)}`, 'a token of npm'],
    [`FINGERPRINT_KEY=${key}`, 'a setting with its secret'],
    [`ENCRYPTION_KEY="2:${key}"`, 'a setting with its secret'],
    [`const pepper = '${key}'`, '32 bytes in base64'],
    [`postgres://beside_staff:${letters(24)}@db.example.org/beside`, 'an address with a password'],
  ])('%.12s…', (text, what) => {
    expect(secretsIn(`one\ntwo ${text}`)).toContainEqual({ what, line: 2 })
  })
})

test.each([
  'FINGERPRINT_KEY=',
  'postgres://beside_staff:…@db.example.org/beside',
  `NEXTAUTH_SECRET=${'a'.repeat(43)}`,
  'postgres://beside_staff:${password}@localhost/beside',
  'SMTP_URL=smtps://user:password@mail.example.org',
])('an example is none: %s', text => expect(secretsIn(text)).toEqual([]))

test('there is none in the files that are kept here, and each exception has its reason', async () => {
  expect((await scanFiles()) ?? []).toEqual([])
  for (const { why } of allowed) expect(why).toBeTruthy()
})

describe('what npm says of the packages', () => {
  const hole = (severity: string) => JSON.stringify({ vulnerabilities: { a: { name: 'a', severity, range: '<2' } } })
  test.each([
    [hole('critical'), 'holes'],
    [hole('high'), 'holes'],
    [hole('moderate'), 'sound'],
    [`npm warn\n${JSON.stringify({ vulnerabilities: {} })}`, 'sound'],
    ['{"message":"405 Method Not Allowed","error":{}}', 'silent'],
    ['getaddrinfo ENOTFOUND', 'silent'],
    ['', 'silent'],
  ])('%.40s', (output, kind) => expect(verdictOf(output).kind).toBe(kind))
})

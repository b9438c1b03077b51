import { describe, expect, test } from 'vitest'
import { readConfig } from '@/lib/config'

const key = Buffer.alloc(32, 7).toString('base64')
const house = {
  BESIDE_SURFACE: 'staff',
  BESIDE_URL: 'https://report.larkmoor.example',
  DATABASE_URL_STAFF: 'postgres://beside_staff:x@localhost/beside',
  DATABASE_URL_JOBS: 'postgres://beside_jobs:x@localhost/beside',
  RECEIPT_PEPPER: key,
  CASEWORK_PUBLIC_KEY: key,
  CASEWORK_PRIVATE_KEY: key,
  FINGERPRINT_KEY: key,
  ENCRYPTION_KEY: `1:${key}`,
  NEXTAUTH_SECRET: 'a'.repeat(43),
}
const service = {
  OIDC_ISSUER: 'https://login.microsoftonline.com/3f0e2a64-0000-4000-8000-000000000000/v2.0',
  OIDC_CLIENT_ID: 'beside',
  OIDC_CLIENT_SECRET: 'hunter2-hunter2-hunter2',
}

test('without any of its settings there is no single sign-on', () => {
  expect(readConfig(house).signOn).toBeUndefined()
})

test('groups are read in order, by id or by name, and the last = parts them from the role', () => {
  const OIDC_GROUPS = ' Housing managers = HSM, 7d1c0f52-0000-4000-8000-000000000001=ACM,cn=beside=SysAdmin'
  expect(readConfig({ ...house, ...service, OIDC_GROUPS }).signOn).toMatchObject({
    label: 'your work account',
    groupsClaim: 'groups',
    makesAccounts: false,
    only: false,
    roles: [
      { group: 'Housing managers', role: 'HSM' },
      { group: '7d1c0f52-0000-4000-8000-000000000001', role: 'ACM' },
      { group: 'cn=beside', role: 'SysAdmin' },
    ],
  })
})

describe('a bad setting stops the boot with one sentence that repeats no secret', () => {
  const http = { ...service, OIDC_ISSUER: 'http://login.larkmoor.example' }
  const anyone = { ...service, OIDC_ISSUER: 'https://login.microsoftonline.com/common/v2.0' }
  test.each([
    ['half of them', { OIDC_ISSUER: service.OIDC_ISSUER }, /^Set OIDC_CLIENT_ID: /],
    ['no secret', { ...service, OIDC_CLIENT_SECRET: '' }, /^Set OIDC_CLIENT_SECRET: /],
    ['groups alone', { OIDC_GROUPS: 'Managers=HSM' }, /^Set OIDC_ISSUER: /],
    ['a role there is not', { ...service, OIDC_GROUPS: 'Managers=King' }, /^OIDC_GROUPS must be pairs such as/],
    ['a group without a role', { ...service, OIDC_GROUPS: 'Managers' }, /^OIDC_GROUPS must be pairs such as/],
    ['accounts out of nothing', { ...service, OIDC_MAKE_ACCOUNTS: '1' }, /^Set OIDC_GROUPS as well/],
    ['an issuer over plain http', http, /^OIDC_ISSUER must start with https/],
    ['an issuer for anybody', anyone, /^OIDC_ISSUER must name your own tenant/],
    ['a claim nobody should trust', { ...service, OIDC_EMAIL_CLAIM: 'nickname' }, /^OIDC_EMAIL_CLAIM must be/],
    ['single sign-on as the only way, to nowhere', { OIDC_ONLY: '1' }, /^Set OIDC_ISSUER: /],
  ])('%s', (_, more, sentence) => {
    expect(() => readConfig({ ...house, ...more })).toThrow(sentence)
    expect(() => readConfig({ ...house, ...more })).not.toThrow(/hunter2/)
  })

  test('a client secret in a public process', () => {
    const open = { ...house, ...service, BESIDE_SURFACE: 'public', DATABASE_URL_PUBLIC: 'postgres://x@localhost/b' }
    const none = {
      DATABASE_URL_STAFF: '',
      DATABASE_URL_JOBS: '',
      CASEWORK_PRIVATE_KEY: '',
      FINGERPRINT_KEY: '',
      ENCRYPTION_KEY: '',
    }
    expect(() => readConfig({ ...open, ...none })).toThrow(/^Take OIDC_ISSUER away/)
  })
})

import { describe, expect, test } from 'vitest'
import { claimedBy, saysTooLittle } from '@/lib/single-sign-on/claims'

const who = { issuer: 'https://i.example', subject: 's' }
const asked = { emailClaim: undefined, groupsClaim: 'groups' } as const
const read = (sources: Record<string, unknown>[], more: object = {}) => claimedBy(sources, who, { ...asked, ...more })

describe('the address', () => {
  test.each([
    ['verified', { email: ' Ada@Larkmoor.example', email_verified: true }, 'ada@larkmoor.example'],
    ['not verified', { email: 'ada@larkmoor.example', email_verified: false }, null],
    ['of which nothing is said', { email: 'ada@larkmoor.example' }, null],
    ['verified in words only', { email: 'ada@larkmoor.example', email_verified: 'true' }, null],
    ['that is none', { email: 'ada', email_verified: true }, null],
    ['that is a list', { email: ['ada@larkmoor.example'], email_verified: true }, null],
  ])('%s', (_, claims, email) => {
    expect(read([claims]).email).toBe(email)
  })

  test('of one source is not verified by another', () => {
    expect(
      read([{ email: 'ada@larkmoor.example' }, { email: 'bo@larkmoor.example', email_verified: true }]).email,
    ).toBe('bo@larkmoor.example')
    expect(read([{ email: 'ada@larkmoor.example' }, { email_verified: true }]).email).toBeNull()
  })

  test('of a trusted claim counts, but for one that the service itself calls unverified', () => {
    const trusting = { emailClaim: 'preferred_username' }
    expect(read([{ preferred_username: 'Ada@larkmoor.example' }], trusting).email).toBe('ada@larkmoor.example')
    expect(read([{ preferred_username: 'ada@larkmoor.example', email_verified: false }], trusting).email).toBeNull()
  })
})

test.each([
  [
    ['A', 'B'],
    ['A', 'B'],
  ],
  ['A', ['A']],
  [['A', 7, null], ['A']],
  [{ A: true }, null],
  [undefined, null],
])('groups given as %j are %j', (groups, expected) => {
  expect(read([{ groups }]).groups).toEqual(expected)
})

test('groups may stand in another claim, such as roles', () => {
  expect(read([{ roles: ['Officers'], groups: ['x'] }], { groupsClaim: 'roles' }).groups).toEqual(['Officers'])
})

test('userinfo is asked only where the token leaves something out', () => {
  const whole = { ...who, email: 'a@b.example', name: 'A', groups: null }
  expect(saysTooLittle(whole, false)).toBe(false)
  expect(saysTooLittle(whole, true)).toBe(true)
  expect(saysTooLittle({ ...whole, email: null }, false)).toBe(true)
})

import { describe, expect, test } from 'vitest'
import { isEmailAddress, phoneNumber } from '@/lib/notifications/address'

test.each(['a@b.org', 'first.last+tag@mail.example.org', "o'b@example.org", 'x@bücher.example'])(
  '%s is one address',
  address => {
    expect(isEmailAddress(address)).toBe(true)
  },
)

describe('what could add a header or a recipient is no address', () => {
  test.each([
    'a@b.org\r\nBcc: x@y.org',
    'a@b.org\nBcc: x@y.org',
    'a@b.org\r',
    'a@b.org\n',
    'a@b.org, x@y.org',
    'a@b.org;x@y.org',
    '<a@b.org>',
    'A B <a@b.org>',
    'a b@c.org',
    '"a\r\nBcc: x@y.org"@b.org',
    'a@b.org> SIZE=1',
    'a@b.org\0',
    'a@b.org\u2028x',
    'a@',
    '@b.org',
    'a@b..org',
    `${'a'.repeat(65)}@b.org`,
    'a@-b.org',
    '',
  ])('%j', address => {
    expect(isEmailAddress(address)).toBe(false)
  })
})

test.each([
  ['07700 900118', '07700900118'],
  ['+44 (0)7700 900118', '+4407700900118'],
  ['01632-960100', '01632960100'],
])('%s is sent to as %s', (typed, number) => {
  expect(phoneNumber(typed)).toBe(number)
})

test.each(['ask Dean', '07700 900118\r\nX', '12', '07700 900118, 07700 900119'])('%j is no number', typed => {
  expect(phoneNumber(typed)).toBeUndefined()
})

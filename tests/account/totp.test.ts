import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { isFromApp, newCodes } from '@/lib/account/recovery-code'
import { offeredSecret, spaced, stepOfCode, totpAddress } from '@/lib/account/totp'

/** RFC 6238, appendix B, cut to six figures: the secret is "12345678901234567890". */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

describe('a code of an app', () => {
  test.each([
    [59, '287082', 1],
    [1111111109, '081804', 37037036],
    [1111111111, '050471', 37037037],
    [20000000000, '353130', 666666666],
  ])('at %i seconds is %s', (seconds, code, step) =>
    expect(stepOfCode(secret, code, new Date(seconds * 1000))).toBe(step),
  )

  test.each([
    [-31, undefined],
    [-30, 1],
    [29, 1],
    [30, 1],
    [59, 1],
    [61, undefined],
  ])('is of its own thirty seconds, one before or one after: %i seconds away', (away, step) =>
    expect(stepOfCode(secret, '287082', new Date((30 + away) * 1000))).toBe(step),
  )

  test.each(['', '28708', '2870822', '28708a', '２８７０８２', '-87082'])('is not %o', code =>
    expect(stepOfCode(secret, code, new Date(59_000))).toBeUndefined(),
  )

  test('may be typed with a gap', () => expect(stepOfCode(secret, '287 082', new Date(59_000))).toBe(1))
})

test('the secret offered is the same for a session and a person, and another for any other and after each app', () => {
  const [session, person, madeAt] = ['s'.repeat(43), randomUUID(), new Date(1)]
  const all = [
    offeredSecret(session, person, null),
    offeredSecret(session, person, madeAt),
    offeredSecret('t'.repeat(43), person, null),
    offeredSecret(session, randomUUID(), null),
  ]
  expect(offeredSecret(session, person, null)).toBe(all[0])
  expect(new Set(all).size).toBe(4)
  expect(all[0]).toMatch(/^[A-Z2-7]{32}$/)
})

test('the picture says which house it is, and the key is typed in fours', () => {
  expect(totpAddress(secret, 'ada@larkmoor.example', 'Beside (Larkmoor Homes)')).toMatch(
    /^otpauth:\/\/totp\/Beside%20\(Larkmoor%20Homes\):ada%40larkmoor\.example\?issuer=.*&secret=GEZD/,
  )
  expect(spaced('ABCDEFGH2')).toBe('ABCD EFGH 2')
})

test('six figures are from an app, and no code on paper looks like them', () => {
  expect([' 123456 ', '123 456'].map(isFromApp)).toEqual([true, true])
  expect(newCodes().filter(isFromApp)).toEqual([])
  expect(['12345', '1234567', 'k7mw-3xph-9dtc', ''].map(isFromApp)).toEqual([false, false, false, false])
})

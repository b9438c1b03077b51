import { describe, expect, test } from 'vitest'
import { mailFault, wasAnswered } from '@/lib/notifications/mail-error'

const error = (more: object) => Object.assign(new Error('x'), more)

describe('the server has said no', () => {
  test.each([
    [550, true],
    [421, true],
    [250, false],
    [false, false],
    [undefined, false],
  ])('%s: %s', (responseCode, answered) => expect(wasAnswered(error({ responseCode }))).toBe(answered))
})

describe('what went wrong', () => {
  test.each([
    ['a wrong password', { code: 'EAUTH', responseCode: 535 }, 'auth', false],
    [
      'a certificate nobody vouches for',
      { code: 'ESOCKET', originalCode: 'DEPTH_ZERO_SELF_SIGNED_CERT' },
      'tls',
      false,
    ],
    ['a recipient refused', { code: 'EENVELOPE', responseCode: 550 }, 'rejected', true],
    ['a recipient to be tried later', { code: 'EENVELOPE', responseCode: 451 }, 'asked_to_wait', false],
    ['an address nobody could send to', { code: 'EENVELOPE' }, 'bad_address', true],
    ['silence', { code: 'ETIMEDOUT' }, 'timeout', false],
    ['nobody there', { code: 'ESOCKET', originalCode: 'ECONNREFUSED' }, 'unreachable', false],
    ['a fault of ours', {}, 'fault', false],
  ])('%s', (_, more, reason, final) => expect(mailFault(error(more))).toEqual({ reason, final }))
})

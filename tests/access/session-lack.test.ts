import { expect, test } from 'vitest'
import { lackOf, versionInForce } from '@/lib/access/session-lack'

const whole = Object.entries(versionInForce).map(([kind, version]) => ({ kind, version }))
const at = new Date()

test.each([
  ['password', null, 'second-factor'],
  ['password', at, null],
  ['link', null, 'second-factor'],
  ['passkey', null, null],
  ['single-sign-on', null, null],
] as const)('signed in by %s, a second proof at %s: lacks %s', (how, secondFactorAt, lack) => {
  expect(lackOf({ how, secondFactorAt, agreed: whole }, true)).toBe(lack)
})

test('a second proof is not asked where a Beside is only tried out', () => {
  expect(lackOf({ how: 'password', secondFactorAt: null, agreed: whole }, false)).toBeNull()
})

test.each(whole.map(one => one.kind))(
  'whoever has not agreed to %s lacks it, also with an older version of it',
  kind => {
    const others = whole.filter(one => one.kind !== kind)
    for (const agreed of [others, [...others, { kind, version: 0 }]])
      expect(lackOf({ how: 'passkey', secondFactorAt: null, agreed }, true)).toBe('acknowledgement')
  },
)

import { expect, test } from 'vitest'
import { fold } from '@/lib/crypto/fingerprint'

test.each([
  ['phone', '+44 7700 900118', '07700 900118'],
  ['name', 'Zielińska, Katarzyna', 'zielinska katarzyna'],
  ['address', '14 Thistle Court', '14, thistle court'],
  ['postcode', 'LM2 4TC', 'lm24tc'],
  ['email', 'Sana@Post.example', 'sana@post.example '],
] as const)('%s: %s and %s are one', (kind, one, other) => {
  expect(fold(kind, one)).toBe(fold(kind, other))
})

test('different homes stay different', () => {
  expect(fold('address', '14 Thistle Court')).not.toBe(fold('address', '4 Thistle Court'))
})

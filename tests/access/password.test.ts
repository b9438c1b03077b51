import { hash } from '@node-rs/argon2'
import { expect, test } from 'vitest'
import { hashPassword, isPassword, isWeaker, restOf } from '@/lib/access/password'

test('a password is kept by argon2id over 64 MiB in three passes, each time with another salt', async () => {
  const [one, another] = [await hashPassword('kettle otter marble'), await hashPassword('kettle otter marble')]
  expect(one).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/)
  expect(one).not.toBe(another)
  expect([isWeaker(one), restOf(one)]).toEqual([false, undefined])
})

test('opens its own hash and no other, however its letters were typed', async () => {
  const kept = await hashPassword('caf\u00e9 otter marble')
  expect(await isPassword('cafe\u0301 otter marble', kept)).toBe(true)
  expect(await isPassword('cafe otter marble', kept)).toBe(false)
  expect(await isPassword('caf\u00e9 otter marble', undefined)).toBe(false)
})

test.each([
  ['$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA', 52_565],
  ['$argon2id$v=19$m=65536,t=2,p=1$c2FsdA$aGFzaA', 21_845],
  ['$2b$12$something', 65_536],
])('a hash of less strength, %s, costs the rest as well', (kept, memoryCost) => {
  expect(isWeaker(kept)).toBe(true)
  expect(restOf(kept)).toMatchObject({ memoryCost, timeCost: 3 })
})

test('a weaker hash still opens', async () => {
  expect(await isPassword('kettle otter marble', await hash('kettle otter marble'))).toBe(true)
})

import { expect, test } from 'vitest'
import { personSchema, safeContactSchema } from '@/lib/people/schema'

const fault = (result: { success: boolean; error?: { issues: { path: PropertyKey[] }[] } }) =>
  result.error?.issues.map(({ path }) => path.join('.'))

test('a way cannot be both OK and never', () => {
  const both = { version: '1', okChannels: ['phone', 'text'], neverChannels: 'phone' }
  expect(fault(safeContactSchema.safeParse(both))).toEqual(['neverChannels'])
})

test('nothing ticked is nothing agreed, and is allowed', () => {
  expect(safeContactSchema.parse({ version: '1' })).toEqual({ version: 1 })
})

test.each(['Polish', 'British Sign Language', 'Chinese (Cantonese)', 'Gĩkũyũ', ''])('"%s" is a language', language => {
  expect(safeContactSchema.safeParse({ version: '1', language }).success).toBe(true)
})

test.each(['call 07700 900118', 'x'.repeat(61), 'Polish. Her son reads it'])('"%s" is not', language => {
  expect(fault(safeContactSchema.safeParse({ version: '1', language }))).toEqual(['language'])
})

test('a person needs a name or something by which colleagues know who is meant', () => {
  expect(fault(personSchema.safeParse({ role: 'witness' }))).toEqual(['name'])
  expect(personSchema.safeParse({ role: 'witness', about: 'Lives at the end of the landing' }).success).toBe(true)
})

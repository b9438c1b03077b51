import { expect, test } from 'vitest'
import { centreSchema } from '@/lib/centres/schema'

test.each([
  ['  Larkmoor   Library ', 'Larkmoor Library'],
  ['مسجد النور', 'مسجد النور'],
])('the name %j is kept as %j', (name, kept) => {
  expect(centreSchema.parse({ name })).toEqual({ name: kept })
})

test.each([[''], ['  a '], [undefined], ['x'.repeat(81)]])('the name %j is asked for again', name => {
  expect(centreSchema.safeParse({ name }).success).toBe(false)
})

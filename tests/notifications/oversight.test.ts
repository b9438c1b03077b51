import { expect, test } from 'vitest'
import { masked } from '@/lib/notifications/oversight'

test.each([
  ['sana@post.example', 's…@p…'],
  ['+447700900123', '…23'],
  ['', '…'],
])('an address is shown only as far as it takes to know it again: %s', (to, shown) => {
  expect(masked(to)).toBe(shown)
})

import { expect, test } from 'vitest'
import { accountFilter, accountsHref } from '@/lib/staff/filter'

const teamId = '7d9a1c52-4c51-4b7e-9a39-0d6a1f2f3a10'

test.each([
  ['', { left: false, page: 0 }],
  ['?name=wr&role=ACM', { name: 'wr', role: 'ACM', left: false, page: 0 }],
  [`?team=${teamId}&show=left&page=3`, { teamId, left: true, page: 3 }],
])('the address %s says what is shown, and back', (query, filter) => {
  expect(accountFilter(Object.fromEntries(new URLSearchParams(query)))).toEqual(filter)
  expect(accountsHref(filter as never)).toBe(`/staff/administration/staff${query}`)
})

test('whatever it does not know is left out', () => {
  expect(accountFilter({ role: 'Owner', team: 'x', page: '-4', show: ['left', 'here'], name: ['a', 'b'] })).toEqual({
    left: false,
    page: 0,
  })
})

import { describe, expect, test } from 'vitest'
import { shownReturns } from '@/lib/messages/return-rate'

const of = (...counts: [given: number, returned: number][]) =>
  shownReturns(
    counts.map(([given, returned], i) => ({ month: `2026-${String(i + 1).padStart(2, '0')}`, given, returned })),
  )
const first = (given: number, returned: number) => of([given, returned]).months[0]

describe('a month', () => {
  test('is shown whole where nobody can be told from it', () =>
    expect(first(20, 10)).toEqual({ month: '2026-01', given: 20, returned: 10, rate: 50 }))
  test.each([
    ['few mailboxes', 4, 2, { given: null, returned: null, rate: null }],
    ['few who came back', 20, 3, { given: 20, returned: null, rate: null }],
    ['few who did not', 20, 17, { given: 20, returned: null, rate: null }],
    ['nobody at all', 0, 0, { given: 0, returned: 0, rate: null }],
    ['nobody back of many', 20, 0, { given: 20, returned: 0, rate: 0 }],
  ])('hides a number of %s', (_, given, returned, shown) => expect(first(given, returned)).toMatchObject(shown))
})

describe('the year', () => {
  test('is told when nothing is hidden', () => expect(of([20, 10], [20, 20]).rate).toBe(75))
  test('is hidden with a single hidden month, which would follow from it', () =>
    expect(of([20, 10], [20, 17]).rate).toBeNull())
  test('is told with two', () => expect(of([20, 10], [20, 17], [20, 18]).rate).toBe(75))
})

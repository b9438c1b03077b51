import { describe, expect, test } from 'vitest'
import { rangeOf } from '@/lib/evidence/ranges'

describe('a range of a thousand bytes', () => {
  test.each([
    ['bytes=0-0', { first: 0, last: 0 }],
    ['bytes=0-499', { first: 0, last: 499 }],
    ['bytes=500-', { first: 500, last: 999 }],
    ['bytes=-1', { first: 999, last: 999 }],
    ['bytes=-200', { first: 800, last: 999 }],
    ['bytes=-5000', { first: 0, last: 999 }],
    ['bytes=900-5000', { first: 900, last: 999 }],
    ['bytes= 1-2 ', { first: 1, last: 2 }],
  ])('%s is found', (header, range) => expect(rangeOf(header, 1000)).toEqual(range))

  test.each(['bytes=1000-', 'bytes=5000-6000', 'bytes=-0'])('%s cannot be answered', header =>
    expect(rangeOf(header, 1000)).toBe('unsatisfiable'),
  )

  test.each([null, '', 'bytes=', 'bytes=-', 'bytes=5-2', 'bytes=0-1,5-6', 'lines=0-1', 'bytes=a-b', 'bytes=0-1e3'])(
    '%s is answered with the whole',
    header => expect(rangeOf(header, 1000)).toBeUndefined(),
  )

  test('of nothing cannot be answered', () => expect(rangeOf('bytes=0-', 0)).toBe('unsatisfiable'))
})

import { describe, expect, test } from 'vitest'
import {
  expiryBy,
  type MarkerDates,
  markerState,
  provisionalUntil,
  reviewBy,
  stands,
} from '@/lib/violent-persons/dates'

const at = (text: string) => new Date(text)

describe('a provisional marker stands to the end of the third working day', () => {
  test.each([
    ['a Friday', '2026-12-04T15:10:00Z', '2026-12-09T17:00:00Z'],
    ['a Monday morning', '2026-12-07T08:00:00Z', '2026-12-10T17:00:00Z'],
    ['Christmas Eve, over two bank holidays and a weekend', '2026-12-24T11:20:00Z', '2026-12-31T17:00:00Z'],
    ['the Wednesday before Good Friday', '2027-03-24T09:00:00Z', '2027-03-31T16:00:00Z'],
    ['a Saturday', '2026-12-05T10:00:00Z', '2026-12-09T17:00:00Z'],
    ['just before midnight in summer', '2026-07-14T22:30:00Z', '2026-07-17T16:00:00Z'],
    ['just after midnight in London, still the day before in UTC', '2026-07-14T23:30:00Z', '2026-07-20T16:00:00Z'],
  ])('from %s', (_, from, until) => {
    expect(provisionalUntil(at(from))).toEqual(at(until))
  })

  test('and a day on which we are closed is no working day', () => {
    expect(provisionalUntil(at('2026-12-04T15:10:00Z'), ['2026-12-08'])).toEqual(at('2026-12-10T17:00:00Z'))
  })
})

test.each([
  ['2026-12-04T15:10:00Z', '2027-06-04', '2027-12-04'],
  ['2026-08-31T09:00:00Z', '2027-02-28', '2027-08-31'],
  ['2028-02-29T09:00:00Z', '2028-08-29', '2029-02-28'],
])('%s is reviewed by %s and ends on %s', (from, review, expiry) => {
  expect(reviewBy(at(from))).toBe(review)
  expect(expiryBy(at(from))).toBe(expiry)
})

const proposed: MarkerDates = {
  ...{ provisionalUntil: at('2026-12-09T17:00:00Z'), decision: null, expiresOn: null, reviewOn: null },
  ...{ ending: null, endedAt: null },
}
const approved: MarkerDates = { ...proposed, decision: 'approved', reviewOn: '2027-06-04', expiresOn: '2027-12-04' }
const ended = (ending: MarkerDates['ending']) => ({ ...approved, ending, endedAt: at('2027-01-05T10:00:00Z') })

test.each([
  ['provisional', proposed, '2026-12-09T16:59:59Z', true],
  ['lapsed', proposed, '2026-12-09T17:00:00Z', false],
  [
    'lapsed',
    { ...proposed, ending: 'lapsed' as const, endedAt: at('2026-12-09T17:00:10Z') },
    '2026-12-10T09:00:00Z',
    false,
  ],
  ['refused', { ...proposed, decision: 'refused' as const }, '2026-12-08T09:00:00Z', false],
  ['approved', approved, '2027-06-03T22:59:00Z', true],
  ['review_due', approved, '2027-06-04T10:00:00Z', true],
  ['review_due', approved, '2027-12-04T23:59:00Z', true],
  ['expired', approved, '2027-12-05T00:00:00Z', false],
  ['expired', ended('expired'), '2027-01-06T00:00:00Z', false],
  ['ended', ended('appeal_upheld'), '2027-01-06T00:00:00Z', false],
  ['ended', ended('moved_away'), '2027-01-06T00:00:00Z', false],
] as const)('it is %s', (state, marker, now, isStanding) => {
  expect(markerState(marker, at(now))).toBe(state)
  expect(stands(marker, at(now))).toBe(isStanding)
})

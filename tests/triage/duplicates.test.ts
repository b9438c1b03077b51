import { describe, expect, test } from 'vitest'
import { duplicateProblem, whyAlike } from '@/lib/triage/duplicates'

const at = (hours: number) => new Date(Date.UTC(2026, 11, 10) + hours * 3_600_000)

describe('a duplicate', () => {
  test.each([
    ['an hour later', 1, true],
    ['48 hours later', 48, true],
    ['48 hours before', -48, true],
    ['a minute more than 48 hours later', 48 + 1 / 60, false],
    ['a week before', -168, false],
  ])('%s', (_, hours, possible) =>
    expect(duplicateProblem({ id: 'a', receivedAt: at(0) }, { id: 'b', receivedAt: at(hours) }) === undefined).toBe(
      possible,
    ),
  )

  test('is another report', () => {
    const report = { id: 'a', receivedAt: at(0) }
    expect(duplicateProblem(report, report)).toMatch(/not a duplicate of itself/)
  })
})

test('what two reports have in common is said, the strongest first', () => {
  const one = { enteredBy: 'x', homeId: 'h', blockId: 'b' }
  expect(whyAlike(one, { ...one, samePerson: true })).toEqual([
    'Same reporter, by name, phone or email',
    'Typed by the same colleague',
    'Same home',
  ])
  expect(whyAlike(one, { enteredBy: null, homeId: 'other', blockId: 'b', samePerson: false })).toEqual([
    'Same block or street',
  ])
  expect(
    whyAlike(
      { enteredBy: null, homeId: null, blockId: null },
      { enteredBy: null, homeId: null, blockId: null, samePerson: false },
    ),
  ).toEqual([])
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fewest, heatOf, shownCounts } from '@/lib/patterns/hot-spots'

test('numbers under 5 are never told apart, and a place with fewer than 5 in all is not there', () => {
  const shown = shownCounts([
    { place: 'Orchard House', months: [6, 0, 4, 9] },
    { place: 'Fern Walk', months: [1, 1, 1, 1] },
  ])
  expect(shown).toEqual([{ place: 'Orchard House', months: [6, null, null, 9], total: 20 }])
})

test('a cell that stands alone in its row or column takes another with it', () => {
  const shown = shownCounts([
    { place: 'A', months: [2, 7, 8] },
    { place: 'B', months: [9, 9, 6] },
    { place: 'C', months: [9, 9, 9] },
  ])
  expect(shown.map(({ months }) => months)).toEqual([
    [null, null, null],
    [null, null, null],
    [9, 9, 9],
  ])
})

test('no row and no column has one hidden cell that the others would give away', () => {
  const table = fc.integer({ min: 2, max: 6 }).chain(width =>
    fc.array(fc.array(fc.integer({ min: 0, max: 12 }), { minLength: width, maxLength: width }), {
      minLength: 2,
      maxLength: 6,
    }),
  )
  fc.assert(
    fc.property(table, rows => {
      const shown = shownCounts(rows.map((months, at) => ({ place: `${at}`, months }))).map(({ months }) => months)
      const columns = (shown[0] ?? []).map((_, at) => shown.map(row => row[at]))
      for (const line of [...shown, ...columns].filter(one => one.length > 1))
        expect(line.filter(cell => cell === null)).not.toHaveLength(1)
      for (const cell of shown.flat()) expect(cell === null || cell >= fewest).toBe(true)
    }),
  )
})

test('the shade of a cell repeats its number, and what is hidden has none', () => {
  expect([null, 5, 10, 20].map(count => heatOf(count, 20))).toEqual([undefined, 1, 2, 4])
})

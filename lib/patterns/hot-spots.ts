/** Counts by place and month, as they are; then as they may be shown. `null`: fewer than 5, or hidden so that no other can be worked out. */
export type Counted = { place: string; months: readonly number[] }
export type Shown = { place: string; months: readonly (number | null)[]; total: number }

/** Below this a number could point to somebody (domain §7.4). */
export const fewest = 5

/**
 * Numbers that point to nobody: cells under 5 are hidden, and a second cell of every row and column in which only one is, so
 * that no total gives it away. Totals are rounded to 5 for the same reason. A place with fewer than 5 in all is left out.
 */
export function shownCounts(places: readonly Counted[]): Shown[] {
  const kept = places.filter(({ months }) => sum(months) >= fewest)
  const cells = hideMore(kept.map(({ months }) => months.map(count => ({ count, hidden: count < fewest }))))
  return kept.map(({ place, months }, row) => ({
    place,
    months: (cells[row] ?? []).map(({ count, hidden }) => (hidden ? null : count)),
    total: rounded(sum(months)),
  }))
}

type Cell = { count: number; hidden: boolean }

/** Again and again, because hiding one in a row may leave one alone in its column. It ends: each time a cell fewer is shown. */
function hideMore(rows: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] {
  const columns = (rows[0] ?? []).map((_, at) => rows.flatMap(row => row[at] ?? []))
  const lonely = [...rows, ...columns].find(line => line.filter(({ hidden }) => hidden).length === 1 && line.length > 1)
  const next = lonely && smallestShown(lonely)
  return next ? hideMore(rows.map(row => row.map(cell => (cell === next ? { ...cell, hidden: true } : cell)))) : rows
}

const smallestShown = (line: readonly Cell[]): Cell | undefined =>
  line.filter(({ hidden }) => !hidden).sort((a, b) => a.count - b.count)[0]

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)
export const rounded = (total: number): number => Math.round(total / fewest) * fewest

/** How dark a cell is, from 1 to 4, against the highest that is shown; nothing for what is hidden. */
export const heatOf = (count: number | null, highest: number): 1 | 2 | 3 | 4 | undefined =>
  count === null || highest === 0 ? undefined : (Math.max(1, Math.ceil((count / highest) * 4)) as 1 | 2 | 3 | 4)

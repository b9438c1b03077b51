import type { Reading } from './asked'

/** What a look-up met: in a case, or in a report that is in none. */
export type Met = { kind: 'case' | 'report'; id: string; reading: Reading; rank: number }

/** The most a page shows. Whoever meets more types more. */
export const mostHits = 50

/** Each record once, by its nearest match; the nearest first. */
export function nearest(met: readonly Met[]): Met[] {
  const best = new Map<string, Met>()
  for (const one of [...met].sort((a, b) => a.rank - b.rank)) if (!best.has(one.id)) best.set(one.id, one)
  return [...best.values()].slice(0, mostHits)
}

/** Why a record is on the list, in words that name nobody. */
export function whyWords({ reading, rank }: Pick<Met, 'reading' | 'rank'>): string {
  if (reading === 'name') return rank <= 1 ? 'Same name' : rank === 2 ? 'Name sounds alike' : 'Name is spelled alike'
  if (reading === 'place') return rank <= 1 ? 'Same address' : 'Same street or building'
  return wholeWords[reading]
}

const wholeWords: Record<Exclude<Reading, 'name' | 'place'>, string> = {
  phone: 'Same phone',
  email: 'Same email',
  postcode: 'Same postcode',
  address: 'Same address',
  whole_name: 'Same name',
}

import type { MatchedKind, Party } from './record'

export type Print = { kind: MatchedKind; value: string }

/** Somebody or somewhere by the hashes of it. */
export function party(as: Party['as'], prints: readonly Print[]): Party {
  const byKind = groupedBy(prints, ({ kind }) => kind)
  return { as, prints: Object.fromEntries([...byKind].map(([kind, all]) => [kind, all.map(({ value }) => value)])) }
}

/** Rows by a key, in the order in which the keys first come. */
export function groupedBy<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>()
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row])
  return groups
}

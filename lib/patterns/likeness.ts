import type { MatchStrength } from './pattern'
import type { MatchedKind, Party } from './record'

export const likenesses = ['name', 'phone', 'email', 'address', 'home', 'block'] as const
export type By = (typeof likenesses)[number]
export type Like = { by: By; strength: MatchStrength }

const shared = (a: Party, b: Party, kind: MatchedKind): number => {
  const theirs = new Set(b.prints[kind])
  return (a.prints[kind] ?? []).filter(value => theirs.has(value)).length
}

const count = (party: Party, kind: MatchedKind) => party.prints[kind]?.length ?? 0

/** Full names that are the same, sound alike or differ by a letter. One word alone, which many share, is no likeness. */
export function likeName(a: Party, b: Party): Like | undefined {
  const words = Math.min(count(a, 'name_word'), count(b, 'name_word'))
  if (words < 2 || shared(a, b, 'name') === 0) return undefined
  return { by: 'name', strength: shared(a, b, 'name_word') >= words ? 'exact' : 'near' }
}

/** The same house; near where only its number and the name of its street are known to agree. */
export function likeAddress(a: Party, b: Party): Like | undefined {
  const same = shared(a, b, 'address')
  return same === 0 ? undefined : { by: 'address', strength: same > 1 ? 'exact' : 'near' }
}

export const likeContact = (a: Party, b: Party): Like[] =>
  (['phone', 'email'] as const).flatMap(by => (shared(a, b, by) > 0 ? [{ by, strength: 'exact' as const }] : []))

/** Whether they gave anything by which they could be told from somebody else. */
export const isKnown = (party: Party): boolean =>
  (['name', 'phone', 'email', 'address'] as const).some(kind => count(party, kind) > 0)

export const isNamed = (party: Party): boolean => count(party, 'name_word') > 0

/** Of two things that speak for it, one that is sure is enough. */
export const strongest = (likes: readonly Like[]): MatchStrength =>
  likes.some(({ strength }) => strength === 'exact') ? 'exact' : 'near'

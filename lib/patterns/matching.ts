import { type By, isKnown, isNamed, type Like, likeAddress, likeContact, likeName, strongest } from './likeness'
import { type MatchStrength, type PatternKind, patternKinds } from './pattern'
import type { Party, PatternRecord } from './record'

export type Match = { kind: PatternKind; strength: MatchStrength; by: By[] }

/**
 * What two records have in common, and by what (domain §3.9). It is the same from either end, and nothing meets itself.
 * An anonymous report meets another by its place and by whom it describes only: it has nothing else.
 */
export function match(a: PatternRecord, b: PatternRecord): Match[] {
  if (a.id === b.id) return []
  const found: Record<PatternKind, Like[]> = {
    repeat_victim: acrossOf(a, b, 'victim', sameVictim),
    repeat_household: acrossOf(a, b, 'victim', sameHousehold),
    repeat_place: [...common(a.homes, b.homes, 'home'), ...acrossOf(a, b, 'place', sameAddress)],
    repeat_block: common(a.blocks, b.blocks, 'block'),
    repeat_perpetrator: acrossOf(a, b, 'alleged_perpetrator', samePerpetrator),
    multiple_victims: [],
  }
  if (found.repeat_perpetrator.length > 0 && someUnrelated(of(a, 'victim'), of(b, 'victim')))
    found.multiple_victims = found.repeat_perpetrator
  return patternKinds.flatMap(kind => (found[kind].length > 0 ? [matchOf(kind, found[kind])] : []))
}

/** Several victims who have nothing to do with one another, and one alleged perpetrator, in one record alone. */
export function hasUnrelatedVictims(record: PatternRecord): boolean {
  const victims = of(record, 'victim')
  return of(record, 'alleged_perpetrator').some(isKnown) && someUnrelated(victims, victims)
}

const of = ({ parties }: PatternRecord, as: Party['as']) => parties.filter(party => party.as === as)

const matchOf = (kind: PatternKind, likes: readonly Like[]): Match => ({
  kind,
  strength: strongest(likes),
  by: [...new Set(likes.map(({ by }) => by))].sort(),
})

const acrossOf = (a: PatternRecord, b: PatternRecord, as: Party['as'], like: (one: Party, other: Party) => Like[]) =>
  of(a, as).flatMap(one => of(b, as).flatMap(other => like(one, other)))

const common = (some: readonly string[], others: readonly string[], by: By): Like[] =>
  some.some(id => others.includes(id)) ? [{ by, strength: 'exact' }] : []

const present = <T>(value: T | undefined): value is T => value !== undefined

/** A phone that two people with two names share makes a household of them, and no one person. */
function sameVictim(a: Party, b: Party): Like[] {
  const name = likeName(a, b)
  if (!name && isNamed(a) && isNamed(b)) return []
  return [name, ...likeContact(a, b)].filter(present)
}

function sameHousehold(a: Party, b: Party): Like[] {
  if (sameVictim(a, b).length > 0) return []
  return [likeAddress(a, b), ...likeContact(a, b)].filter(present)
}

const sameAddress = (a: Party, b: Party): Like[] => [likeAddress(a, b)].filter(present)

const samePerpetrator = (a: Party, b: Party): Like[] =>
  [likeName(a, b), likeAddress(a, b), ...likeContact(a, b)].filter(present)

const someUnrelated = (some: readonly Party[], others: readonly Party[]): boolean =>
  some.some(one => others.some(other => areUnrelated(one, other)))

/** Of somebody we know nothing of it cannot be said. */
const areUnrelated = (a: Party, b: Party): boolean =>
  a !== b &&
  isKnown(a) &&
  isKnown(b) &&
  [likeName(a, b), likeAddress(a, b), ...likeContact(a, b)].filter(present).length === 0

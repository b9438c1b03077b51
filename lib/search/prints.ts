import { fingerprint, fold } from '@/lib/crypto/fingerprint'
import type { FoundBy } from '@/lib/crypto/fingerprint-kinds'
import {
  addressWords,
  housesIn,
  namesTogether,
  namesWithin,
  nameWords,
  nearForms,
  postcodeIn,
  soundsOf,
  wholeForms,
} from './spelling'

export type Print = [FoundBy, Buffer]

/** What somebody is found by later. `about` is a description in which names may stand, `place` where it happened. */
export type Findable = {
  name?: string | null | undefined
  phone?: string | null | undefined
  email?: string | null | undefined
  address?: string | null | undefined
  postcode?: string | null | undefined
  about?: string | null | undefined
  place?: string | null | undefined
}

/** Keyed hashes of how somebody may be looked for, whole and by near spellings; none can be read back (domain §3.9). */
export function printsOf(told: Findable): Print[] {
  const { name, phone, email, address, about, place } = told
  const postcode = told.postcode ?? postcodeIn(address ?? place ?? '')
  const whole = Object.entries({ name, phone, email, address, postcode })
  const values = [
    ...whole.flatMap(([kind, value]): Value[] => (value ? [[kind as FoundBy, value]] : [])),
    ...[...nameWords(name ?? ''), ...namesWithin(about ?? '')].flatMap(valuesOfWord),
    ...[address, place].flatMap(text => addressWords(text ?? '')).flatMap(valuesOfPlace),
    ...addressWords(about ?? '')
      .filter(hasNumber)
      .flatMap(valuesOfPlace),
    ...[nameWords(name ?? ''), ...namesTogether(about ?? '')].flatMap(valuesOfName),
    ...[address, place, about].flatMap(text => housesIn(text ?? '')).map((house): Value => ['address', house]),
  ]
  const once = new Map(
    values.filter(saysSomething).map(([kind, value]) => [`${kind}:${value}`, [kind, value] as const]),
  )
  return [...once.values()].map(([kind, value]) => [kind, fingerprint(kind, value)])
}

type Value = [FoundBy, string]

/** "None" in the place of a number is no number: it must not meet every other one. */
const saysSomething = ([kind, value]: Value) => fold(kind, value).length >= (kind === 'phone' ? 6 : 1)

const valuesOfWord = (word: string): Value[] => [
  ['name_word', word],
  ...soundsOf(word).map((code): Value => ['name_sound', code]),
  ...nearForms(word).map((form): Value => ['name_near', form]),
]

/** A name whole, in the order it was said, and by all its words at once: what patterns are found by. */
const valuesOfName = (words: readonly string[]): Value[] =>
  words.length > 1 ? [words.join(''), ...wholeForms(words)].map((form): Value => ['name', form]) : []

/** In a description only a number makes a word an address. */
const hasNumber = ({ numbers }: { numbers: string[] }) => numbers.length > 0

const valuesOfPlace = ({ word, numbers }: { word: string; numbers: string[] }): Value[] => [
  ['address_word', word],
  ...numbers.map((number): Value => ['address_word', `${number} ${word}`]),
]

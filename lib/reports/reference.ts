import { randomInt } from 'node:crypto'

/** No vowels, so that no word appears; no 0, 1, O, I, L, which are mistaken for one another. */
const alphabet = '23456789BCDFGHJKMNPQRSTVWXZ'

/**
 * A new reference such as `LK-7Q4M-2X`: random, safe to say on the phone, opens nothing (domain §10).
 * `pick` chooses a whole number below its argument; the default is cryptographic. Two may clash (27^6, about 387
 * million, exist): the table refuses the second and the sender takes a new one.
 */
export function newReference(prefix = 'LK', pick: (below: number) => number = randomInt): string {
  const body = Array.from({ length: 6 }, () => alphabet[pick(alphabet.length)]).join('')
  return `${prefix}-${body.slice(0, 4)}-${body.slice(4)}`
}

/**
 * A reference as it is stored, from one typed in any case and with any gaps; null when it cannot be one. Those given under an
 * earlier prefix keep theirs, so any two letters are taken; without them it is read under the landlord's own.
 */
export function normaliseReference(text: string, own = 'LK'): string | null {
  const plain = text.toUpperCase().replace(/[\s\p{Pd}.]/gu, '')
  const [, prefix = own, body = ''] = /^([A-Z]{2}(?=.{6}$))?(.{6})$/.exec(plain) ?? []
  const known = body.length === 6 && [...body].every(character => alphabet.includes(character))
  return known ? `${prefix}-${body.slice(0, 4)}-${body.slice(4)}` : null
}

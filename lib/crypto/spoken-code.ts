import { randomBytes } from 'node:crypto'

/** Crockford's base32: no I, L, O or U. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A new code of so many characters in its plain form, five bits each, from the system's random source. */
export function newSpokenCode(length: number, random: (bytes: number) => Uint8Array = randomBytes): string {
  const bits = Array.from(random(Math.ceil((length * 5) / 8)), byte => byte.toString(2).padStart(8, '0')).join('')
  return Array.from({ length }, (_, at) => alphabet[Number.parseInt(bits.slice(at * 5, at * 5 + 5), 2)]).join('')
}

/** The plain form of a code as typed: any case, spaces and dashes ignored, O read as 0, I and L as 1. Null if it is none. */
export function readSpokenCode(text: string, length: number): string | null {
  const plain = text
    .toUpperCase()
    .replace(/[\s\p{Pd}\p{Cf}]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  const known = plain.length === length && [...plain].every(character => alphabet.includes(character))
  return known ? plain : null
}

/** `7K3F QX9M 2TRB`: groups of four, as they are read aloud. */
export function inFours(code: string): string {
  return code.replace(/.{4}(?=.)/g, '$& ')
}

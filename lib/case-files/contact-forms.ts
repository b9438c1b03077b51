import { apart, fold } from './folding'
import { literally } from './part-forms'

/** How phones, mail and addresses are looked for: patterns over folded text. */

/** A number however it is spaced, with the country or without. */
export function phoneForms(phone: string): string[] {
  const digits = fold(phone).replace(/\D/g, '')
  if (digits.length < 6) return []
  const last = [...digits.slice(-Math.min(10, digits.length))].join(`[${apart}]{0,3}`)
  return [`(?:(?:\\+|00)?\\d{1,3}[${apart}]{0,3})?\\(?0?\\)?[${apart}]{0,2}${last}`]
}

export const emailForms = (email: string): string[] => (email.includes('@') ? [literally(fold(email).trim())] : [])

/** An address whole, each of its lines that has a number, its postcode, its flat by number, its house by number and street. */
export function addressForms(address: string): string[] {
  const text = fold(address)
  const lines = address.split(/[,;\n]/).map(fold)
  const numbered = lines.filter(line => /\d/.test(line) && /\p{L}/u.test(line))
  return [
    ...[text, ...numbered].map(spaced).filter(form => form !== undefined),
    ...lines.flatMap(flat),
    ...houses(text),
    ...(text.match(postcode) ?? []).map(code => [...code.replace(/ /g, '')].join(' ?')),
  ].map(form => `(?<![^${apart}])(?:${form})(?![^${apart}])`)
}

const postcode = /\b[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}\b/g

/** Its words with whatever may stand between them; one word alone is too common to be an address. */
function spaced(line: string): string | undefined {
  const words = line.match(/[\p{L}\p{N}]+/gu) ?? []
  return words.length > 1 ? words.map(literally).join(`[${apart}]{1,4}`) : undefined
}

/** "Flat 12" is "number 12" to a neighbour. */
function flat(line: string): string[] {
  const [, number] = /(?:flat|apartment|apt|unit|room)\s*(\d+\s?[a-z]?)\b/.exec(line) ?? []
  return number ? [numbered(number)] : []
}

/** "14 Larch Street" is "14 Larch", and "number 14". */
function houses(text: string): string[] {
  const found = [...text.matchAll(/(?<![\p{L}\p{N}])(\d+[a-z]?)\s*,?\s+(\p{L}+)/gu)]
  return found.flatMap(([, number = '', street = '']) => [
    `${literally(number)}[${apart}]{1,4}${literally(street)}`,
    numbered(number),
  ])
}

const numbered = (number: string) =>
  `(?:flat|apartment|apt|unit|room|number|numbers|house|door|no|nr|#)[${apart}]{0,3}${literally(number.replace(/\s/g, ''))}`

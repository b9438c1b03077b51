import { createHash, randomBytes } from 'node:crypto'

/** Crockford's base32: no I, L, O or U. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 16

/**
 * A new receipt in its plain form: 16 characters, 80 bits from the system's random source. It opens a reporter's
 * mailbox, so it is shown once and never stored; `formatReceipt` is how it is shown.
 */
export function newReceipt(random: (bytes: number) => Uint8Array = randomBytes): string {
  const bits = Array.from(random(10), byte => byte.toString(2).padStart(8, '0')).join('')
  return Array.from({ length }, (_, at) => alphabet[Number.parseInt(bits.slice(at * 5, at * 5 + 5), 2)]).join('')
}

/** The plain form of a receipt as typed: any case, spaces and dashes ignored, O read as 0, I and L as 1. Null if it is none. */
export function normaliseReceipt(text: string): string | null {
  const plain = text
    .toUpperCase()
    .replace(/[\s\p{Pd}\p{Cf}]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  const known = plain.length === length && [...plain].every(character => alphabet.includes(character))
  return known ? plain : null
}

/** Names a receipt in the form below it, so that what is taken is what was seen. It opens nothing. */
export const receiptMark = (receipt: string): string =>
  createHash('sha256').update(`beside/receipt-shown/${receipt}`).digest('base64url').slice(0, 22)

/** `7K3F QX9M 2TRB W6HD`: four groups of four. */
export function formatReceipt(receipt: string): string {
  return receipt.replace(/.{4}(?=.)/g, '$& ')
}

import { createHash } from 'node:crypto'
import { inFours, newSpokenCode, readSpokenCode } from '@/lib/crypto/spoken-code'

const length = 16

/**
 * A new receipt in its plain form: 16 characters, 80 bits from the system's random source. It opens a reporter's
 * mailbox, so it is shown once and never stored; `formatReceipt` is how it is shown.
 */
export function newReceipt(random?: (bytes: number) => Uint8Array): string {
  return newSpokenCode(length, random)
}

/** The plain form of a receipt as typed: any case, spaces and dashes ignored, O read as 0, I and L as 1. Null if it is none. */
export function normaliseReceipt(text: string): string | null {
  return readSpokenCode(text, length)
}

/** Names a receipt in the form below it, so that what is taken is what was seen. It opens nothing. */
export const receiptMark = (receipt: string): string =>
  createHash('sha256').update(`beside/receipt-shown/${receipt}`).digest('base64url').slice(0, 22)

/** `7K3F QX9M 2TRB W6HD`: four groups of four. */
export function formatReceipt(receipt: string): string {
  return inFours(receipt)
}

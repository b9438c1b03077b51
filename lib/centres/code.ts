import { hkdfSync } from 'node:crypto'
import { config } from '@/lib/config'
import { newSpokenCode, readSpokenCode } from '@/lib/crypto/spoken-code'

const length = 12

/** A new code of a centre in its plain form: 12 characters, 60 bits. Said once to whoever made it, and never stored. */
export const newCentreCode = (): string => newSpokenCode(length)

/** The hash a code is looked up by; a code mistyped past any code of ours has one too, that nothing is kept under. */
export function codeHash(typed: string): Buffer {
  const code = readSpokenCode(typed, length) ?? nobodysCode
  return Buffer.from(hkdfSync('sha256', code, config().receiptPepper, 'beside/centre-code/v1', 32))
}

/** Shorter than any code, so that it is nobody's. */
const nobodysCode = '0'

import { randomInt } from 'node:crypto'
import { fingerprint } from '@/lib/crypto/fingerprint'

/** How many codes on paper somebody gets. */
export const codesAtOnce = 10
const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
const length = 12

/** Ten codes of twelve letters and figures that are hard to take for one another, about 59 bits each: "k7mw-3xph-9dtc". */
export const newCodes = (): string[] => Array.from({ length: codesAtOnce }, newCode)

function newCode(): string {
  const all = Array.from({ length }, () => letters[randomInt(letters.length)]).join('')
  return all.replace(/(.{4})(?=.)/g, '$1-')
}

/** What the database knows a code by: a keyed hash, in whatever case and with whatever spaces it is typed. */
export const codeHash = (staffId: string, code: string): Buffer => fingerprint('recovery-code', `${staffId} ${code}`)

/** Six figures are from an app; anything else may be a code on paper. */
export const isFromApp = (code: string): boolean => /^\s*\d{3}\s*\d{3}\s*$/.test(code)

import type { Staff } from '@/lib/access/actor'
import { decryptText, encryptText } from '@/lib/crypto/text'

/** What somebody typed beside a file that was not taken, and why not: it comes back to them with the form. */
export type KeptWords = { values: Record<string, string>; problem: string }

const column = (actor: Staff) => `evidence.kept_words/${actor.id}`

/** Sealed for an address: without scripts it is the only way back to the form, and no word stands in one. */
export const keepWords = (actor: Staff, words: KeptWords): string => encryptText(JSON.stringify(words), column(actor))

/** Opens what `keepWords` made for this person; undefined for anything else. */
export function keptWords(actor: Staff, sealed: unknown): KeptWords | undefined {
  if (typeof sealed !== 'string') return undefined
  try {
    return JSON.parse(decryptText(sealed, column(actor)))
  } catch {
    return undefined
  }
}

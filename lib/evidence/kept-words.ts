import type { Staff } from '@/lib/access/actor'
import { decryptText, encryptText } from '@/lib/crypto/text'
import { newEvidenceSchema } from './schema'

/** What somebody typed beside a file that was not taken, and why not: it comes back to them with the form. */
export type KeptWords = { values: Record<string, string>; problem: string }

const column = (actor: Staff) => `evidence.kept_words/${actor.id}`

/** More than may be said in a line, and so little that an address with both lines in it is still one that browsers send. */
const most = 500

/**
 * Sealed for an address: without scripts it is the only way back to the form, and no word stands in one. The fields of
 * that form, each cut after 500 characters.
 */
export function keepWords(actor: Staff, { values, problem }: KeptWords): string {
  const known = Object.keys(newEvidenceSchema.shape).filter(name => name in values)
  const cut = known.map(name => [name, [...(values[name] ?? '')].slice(0, most).join('')])
  return encryptText(JSON.stringify({ values: Object.fromEntries(cut), problem }), column(actor))
}

/** Opens what `keepWords` made for this person; undefined for anything else. */
export function keptWords(actor: Staff, sealed: unknown): KeptWords | undefined {
  if (typeof sealed !== 'string') return undefined
  try {
    return JSON.parse(decryptText(sealed, column(actor)))
  } catch {
    return undefined
  }
}

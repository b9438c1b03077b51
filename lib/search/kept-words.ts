import type { Staff } from '@/lib/access/actor'
import { decryptText, encryptText } from '@/lib/crypto/text'

/** Minutes for which a look-up can be shown again, such as when its page is loaded anew. */
export const keptMinutes = 15

/** The longest look-up: a whole address fits. */
export const longestLookUp = 200

/**
 * What somebody looks for, sealed for them alone: it goes from the box to the page of what was found without standing in
 * an address, where a history, a log or a screen could show it.
 */
export const sealWords = ({ id }: Staff, words: string, now: Date): string =>
  encryptText(JSON.stringify([now.getTime(), words.slice(0, longestLookUp)]), contextOf(id))

/** The words again; none for somebody else, for anything forged, or once their time is over. */
export function openWords({ id }: Staff, sealed: string | undefined, now: Date): string | undefined {
  if (!sealed) return undefined
  try {
    const [at, words] = JSON.parse(decryptText(sealed, contextOf(id))) as [number, string]
    return now.getTime() - at < keptMinutes * 60_000 ? words : undefined
  } catch {
    return undefined
  }
}

const contextOf = (staffId: string) => `search.words/${staffId}`

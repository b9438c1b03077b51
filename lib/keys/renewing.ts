import type postgres from 'postgres'
import { config } from '@/lib/config'
import { pairOf } from '@/lib/crypto/casework'
import { unwrapKey, wrapKey } from '@/lib/crypto/sealing'
import { decryptText, encryptText } from '@/lib/crypto/text'
import { type Kept, textKept, wrappedKept } from './kept'
import { writeAnew } from './writing-anew'

/** A wrapped key: 32 bytes of encapsulation, the key of 32, and a tag of 16. */
const wrapBytes = 80

/** Writes every text that an older ENCRYPTION_KEY encrypted anew with the newest. Resolves with how many there were. */
export function renewTexts(owner: postgres.Sql): Promise<number> {
  const newest = `${[...config().textKeys.keys()][0]}:`
  return eachKept(owner, textKept(), async (stored: string, context) =>
    stored.startsWith(newest) ? null : encryptText(decryptText(stored, context), context),
  )
}

/** Wraps every key that an older casework key opens to CASEWORK_PUBLIC_KEY. Resolves with how many there were. */
export function renewWraps(owner: postgres.Sql): Promise<number> {
  const { caseworkPublicKey, caseworkPrivateKeys } = config()
  const pairs = caseworkPrivateKeys.map(pairOf)
  const ofNow = pairs.filter(pair => caseworkPublicKey.equals(pair.publicKey))
  const older = pairs.filter(pair => !ofNow.includes(pair))
  return eachKept(owner, wrappedKept, async (stored: Buffer, context) => {
    const wrap = stored.subarray(0, wrapBytes)
    if (stored.length === 0 || (await opened(ofNow, wrap, context))) return null
    const key = await opened(older, wrap, context)
    if (!key) return null
    return Buffer.concat([await wrapKey(caseworkPublicKey, key, context), stored.subarray(wrapBytes)])
  })
}

async function opened(pairs: ReturnType<typeof pairOf>[], wrap: Buffer, context: string): Promise<Buffer | undefined> {
  for (const pair of pairs) {
    const key = await unwrapKey(pair, wrap, context).catch(() => undefined)
    if (key) return key
  }
  return undefined
}

/** Column after column, and once more for what was written meanwhile. */
async function eachKept<T>(
  owner: postgres.Sql,
  all: readonly Kept[],
  renew: (stored: T, context: string) => Promise<T | null>,
) {
  let written = 0
  for (const kept of all) written += await writeAnew(owner, kept, renew)
  return written
}

import { unwrapForCasework, wrapForCasework } from '@/lib/crypto/casework'
import { newRecordKey, open, seal } from '@/lib/crypto/envelope'

/** What somebody says of how they would like the policy, and where it should go. Both may be left out. */
export type AskContent = { language?: string | undefined; whereTo?: string | undefined }

/** A wrapped key: 32 bytes of encapsulation, the key of 32, and a tag of 16. */
const wrappedBytes = 80
/** Its length says nothing of what was written: it is filled up to this, or to a multiple of it. */
const evenBytes = 512

/** Seals it to casework (HPKE), bound to the request: the public half cannot read it again. */
export async function sealAsk(id: string, content: AskContent): Promise<Buffer> {
  const key = newRecordKey()
  const plain = Buffer.from(JSON.stringify(content))
  const padded = Buffer.alloc(Math.ceil(plain.length / evenBytes) * evenBytes, ' ')
  plain.copy(padded)
  return Buffer.concat([await wrapForCasework(key, contextOf(id)), seal(key, padded, contextOf(id))])
}

/** Opens it with the casework key. Only the staff half holds it; throws elsewhere, and on anything tampered with. */
export async function openAsk(id: string, sealed: Buffer): Promise<AskContent> {
  const key = await unwrapForCasework(sealed.subarray(0, wrappedBytes), contextOf(id))
  return JSON.parse(open(key, sealed.subarray(wrappedBytes), contextOf(id)).toString('utf8'))
}

const contextOf = (id: string) => `policy_requests.sealed/${id}`

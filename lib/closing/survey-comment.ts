import { unwrapForCasework, wrapForCasework } from '@/lib/crypto/casework'
import { newRecordKey, open, seal } from '@/lib/crypto/envelope'

const context = 'survey_answers.comment'
const wrapLength = 80

/** Somebody's own words on how we did, sealed to casework under a key of their own: bound to nobody. */
export async function sealComment(text: string): Promise<Buffer> {
  const key = newRecordKey()
  return Buffer.concat([await wrapForCasework(key, context), seal(key, Buffer.from(text), context)])
}

/** What `sealComment` sealed, for whoever may read it. */
export async function openComment(sealed: Buffer): Promise<string> {
  const key = await unwrapForCasework(sealed.subarray(0, wrapLength), context)
  return open(key, sealed.subarray(wrapLength), context).toString()
}

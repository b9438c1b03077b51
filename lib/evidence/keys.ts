import { hkdfSync } from 'node:crypto'
import { unwrapForCasework, wrapForCasework } from '@/lib/crypto/casework'
import { newRecordKey } from '@/lib/crypto/envelope'

/** A new key for one item of evidence, and the same wrapped to casework: the public half can seal with it and never open it again. */
export async function newEvidenceKey(id: string): Promise<{ key: Buffer; wrapped: Buffer }> {
  const key = newRecordKey()
  return { key, wrapped: await wrapForCasework(key, contextOf(id)) }
}

/** The key of an item. Only the staff half can unwrap it; throws elsewhere. */
export function evidenceKeyOf(id: string, wrapped: Uint8Array): Promise<Buffer> {
  return unwrapForCasework(wrapped, contextOf(id))
}

/** Each copy has a key of its own, so that chunk numbers are used once under each. 32 bytes. */
export const copyKey = (key: Uint8Array, copy: string): Buffer =>
  Buffer.from(hkdfSync('sha256', key, '', `beside/evidence/${copy}/v1`, 32))

const contextOf = (id: string) => `evidence.wrapped_key/${id}`

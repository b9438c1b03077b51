import { createHash } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { caseFileChunks } from '@/drizzle/schema/case-file-bytes'
import type { Staff } from '@/lib/access/actor'
import { withActor } from '@/lib/access/with-actor'
import type { Tx } from '@/lib/db'
import { sealChunks } from '@/lib/evidence/file-sealing'
import { copyKey, evidenceKeyOf, newEvidenceKey } from '@/lib/evidence/keys'
import type { SealedCopy } from '@/lib/evidence/plain-bytes'
import type { CaseFileRow } from './find'

const copy = 'case-file'

/** Keeps the bytes of a file sealed under a key of its own, which only the staff half unwraps. What was kept before goes. */
export async function keepSealed(tx: Tx, { id, caseId }: Pick<CaseFileRow, 'id' | 'caseId'>, bytes: Buffer) {
  const { key, wrapped } = await newEvidenceKey(id)
  await tx.delete(caseFileChunks).where(eq(caseFileChunks.fileId, id))
  let number = 0
  for await (const sealed of sealChunks(copyKey(key, copy), { id, copy }, once(bytes)))
    await tx.insert(caseFileChunks).values({ fileId: id, caseId, number: number++, sealed })
  return { wrappedKey: wrapped, sha256: createHash('sha256').update(bytes).digest(), byteCount: bytes.length }
}

/** The bytes to be opened piece by piece, as the walls let this person read them. */
export async function sealedFile(actor: Staff, { id, wrappedKey, byteCount }: CaseFileRow): Promise<SealedCopy> {
  if (!wrappedKey || byteCount === null) throw new Error('a case file is not ready')
  return {
    id,
    copy,
    key: copyKey(await evidenceKeyOf(id, wrappedKey), copy),
    bytes: byteCount,
    read: number => chunkOf(actor, id, number),
  }
}

async function chunkOf(actor: Staff, fileId: string, number: number): Promise<Buffer> {
  const where = and(eq(caseFileChunks.fileId, fileId), eq(caseFileChunks.number, number))
  const [row] = await withActor(actor, tx => tx.select().from(caseFileChunks).where(where))
  if (!row) throw new Error('a piece of a case file is missing')
  return row.sealed
}

async function* once(bytes: Buffer) {
  yield bytes
}

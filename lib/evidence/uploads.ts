import { sql } from 'drizzle-orm'
import { seal } from '@/lib/crypto/envelope'
import { publicDatabase, type Tx } from '@/lib/db'
import { newId } from '@/lib/ids'
import type { FileFacts } from './decoding'
import { type EvidenceStore, publicFileBytes, type ScanResult } from './evidence'
import { copyKey, newEvidenceKey } from './keys'
import type { Media } from './media-type'
import { putObjectPiece, removeObjects, storeForNew } from './object-store'
import { type Received, receive, type Sink } from './receiving'
import { Unreceivable } from './unreceivable'

/** What the page of an unsent report shows of a file: kept in the sealed draft, since the public half opens nothing again. */
export type Upload = {
  id: string
  name: string
  kind: Media['kind']
  bytes: number
  isOriginalKept: boolean
  hasCleanCopy: boolean
  /** What a scanner found; infected: kept shut, and opened by nobody. */
  scan: ScanResult
}

/** What is sealed beside a file's bytes. */
export type Particulars = { name: string; facts: FileFacts }

type ToUpload = { id?: string; name: string; keepOriginal: boolean; file: AsyncIterable<Uint8Array> }

/**
 * Takes a file in for a report that is not sent yet: sealed as it streams by, whole or not at all. `draft` is the place
 * of the draft, which only its cookie's secret gives; `id` where it was listed before. Throws `Unreceivable`; `full` where the draft takes no more.
 */
export async function upload(draft: Buffer, { id = newId(), name, keepOriginal, file }: ToUpload): Promise<Upload> {
  const store = storeForNew()
  const { key, wrapped } = await newEvidenceKey(id)
  const begun = (media: Media) => begin(draft, id, media, wrapped, store)
  try {
    const to = { id, key, keepOriginal, mostBytes: publicFileBytes, begin: begun }
    const received = await receive(file, to, sinkOf(draft, id, store))
    await finish(draft, id, key, name, received)
    const { media, bytes, isOriginalKept, clean, scan } = received
    return { id, name, kind: media.kind, bytes, isOriginalKept, hasCleanCopy: clean !== undefined, scan }
  } catch (error) {
    await abandon(draft, id, store)
    throw error
  }
}

/** A job removes objects once their row is gone; if that was before the last of them came, nobody else would. */
async function abandon(draft: Buffer, id: string, store: EvidenceStore): Promise<void> {
  await dropUpload(draft, id)
  if (store === 's3') await removeObjects(id).catch(() => {})
}

/** Takes a file back before the report is sent. */
export async function dropUpload(draft: Buffer, id: string, within?: Tx): Promise<void> {
  await (within ?? publicDatabase()).execute(sql`select beside.upload_drop(${draft}, ${id})`)
}

async function begin(
  draft: Buffer,
  id: string,
  { kind, type }: Media,
  wrapped: Buffer,
  store: EvidenceStore,
): Promise<void> {
  const [row] = await publicDatabase().execute<{ begun: boolean }>(
    sql`select beside.upload_begin(${draft}, ${id}, ${kind}, ${type}, ${wrapped}, ${store}) as begun`,
  )
  if (row?.begun !== true) throw new Unreceivable('full')
}

const sinkOf =
  (draft: Buffer, id: string, store: EvidenceStore): Sink =>
  (copy, number, sealed) =>
    store === 's3' ? putObjectPiece(id, copy, number, sealed) : put(draft, id, copy, number, sealed)

async function put(draft: Buffer, id: string, copy: string, number: number, sealed: Buffer): Promise<void> {
  await publicDatabase().execute(sql`select beside.upload_chunk(${draft}, ${id}, ${copy}, ${number}, ${sealed})`)
}

async function finish(draft: Buffer, id: string, key: Buffer, name: string, received: Received): Promise<void> {
  const { isOriginalKept, bytes, sha256, clean, facts, scan } = received
  const particulars: Particulars = { name, facts }
  const told = seal(copyKey(key, 'particulars'), Buffer.from(JSON.stringify(particulars)), `evidence.particulars/${id}`)
  const sizes = `{${clean?.bytes.join(',') ?? ''}}`
  const [row] = await publicDatabase().execute<{ finished: boolean }>(sql`select beside.upload_finish(${draft}, ${id},
    ${isOriginalKept}, ${isOriginalKept ? bytes : null}::bigint, ${isOriginalKept ? sha256 : null}::bytea,
    ${clean?.type ?? null}, ${sizes}::integer[], ${told}, ${scan}) as finished`)
  if (row?.finished !== true) throw new Unreceivable('broken_off')
}

import type { S3Client } from '@aws-sdk/client-s3'
import { config, type ObjectsConfig } from '@/lib/config'
import type { EvidenceStore } from './evidence'

/** The same sealed bytes as in the database, one object a piece; its name tells an id and a number, and no more. */
const keyOf = (id: string, copy: string, number: number) => `${id}/${copy}/${number}`

/** Where new evidence goes: into the store that is configured, else into the database. */
export const storeForNew = (): EvidenceStore => (config().objects ? 's3' : 'database')

/** Puts a sealed piece; what was there under its number is replaced. */
export async function putObjectPiece(id: string, copy: string, number: number, sealed: Uint8Array): Promise<void> {
  const { PutObjectCommand } = await sdk()
  const { client, bucket } = await store()
  await client.send(new PutObjectCommand({ Bucket: bucket, Key: keyOf(id, copy, number), Body: sealed }))
}

/** A sealed piece, or undefined where there is none. */
export async function readObjectPiece(id: string, copy: string, number: number): Promise<Buffer | undefined> {
  const { GetObjectCommand, NoSuchKey } = await sdk()
  const { client, bucket } = await store()
  try {
    const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: keyOf(id, copy, number) }))
    return Body && Buffer.from(await Body.transformToByteArray())
  } catch (error) {
    if (error instanceof NoSuchKey) return undefined
    throw error
  }
}

/** Removes every piece of an item. Resolves with how many there were: none means that it is gone. */
export async function removeObjects(id: string): Promise<number> {
  const { ListObjectsV2Command, DeleteObjectCommand } = await sdk()
  const { client, bucket } = await store()
  let removed = 0
  for (;;) {
    const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket: bucket, Prefix: `${id}/` }))
    if (Contents.length === 0) return removed
    for (const { Key } of Contents) await client.send(new DeleteObjectCommand({ Bucket: bucket, Key }))
    removed += Contents.length
  }
}

/** Asked for only where a store is configured: it is large. */
const sdk = () => import('@aws-sdk/client-s3')
const memory = globalThis as { besideObjects?: { client: S3Client; bucket: string } }

async function store() {
  const { objects } = config()
  if (!objects) throw new Error('no store for evidence is configured')
  memory.besideObjects ??= { client: await connect(objects), bucket: objects.bucket }
  return memory.besideObjects
}

/**
 * Paths rather than host names, and check sums only where they must be: what stores other than Amazon's understand. A
 * store that hangs is given up on.
 */
async function connect({ endpoint, region, credentials }: ObjectsConfig): Promise<S3Client> {
  const { S3Client } = await sdk()
  return new S3Client({
    ...{ endpoint, region, credentials, forcePathStyle: true, maxAttempts: 3 },
    ...{ requestChecksumCalculation: 'WHEN_REQUIRED', responseChecksumValidation: 'WHEN_REQUIRED' },
    requestHandler: { connectionTimeout: 5_000, requestTimeout: 30_000, throwOnRequestTimeout: true },
  })
}

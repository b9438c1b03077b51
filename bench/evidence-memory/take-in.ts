// Takes two files into a database and says how far the resident memory of this process grew with the second.
import { createReadStream } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { newEvidenceKey } from '@/lib/evidence/keys'
import { receive } from '@/lib/evidence/receiving'
import { newId } from '@/lib/ids'

const [address = '', small = '', file = ''] = process.argv.slice(2)
const client = postgres(address)
const database = drizzle(client)
const megabytes = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MB`.padStart(7)

await takeIn(small)
await pause(500)
const before = process.memoryUsage().rss
let highest = before
const watch = setInterval(() => {
  highest = Math.max(highest, process.memoryUsage().rss)
}, 10)
const begun = performance.now()
const { bytes, clean, scan } = await takeIn(file)
clearInterval(watch)
const seconds = ((performance.now() - begun) / 1000).toFixed(1)
const copy = clean ? megabytes(clean.bytes.reduce((sum, part) => sum + part, 0)) : 'none'
console.log(
  `${megabytes(bytes)}  grew ${megabytes(highest - before)}  ${seconds} s, ${scan}, clean copy ${copy.trim()}`,
)
await client.end()

async function takeIn(path: string) {
  const id = newId()
  const { key, wrapped } = await newEvidenceKey(id)
  const draft = Buffer.from(id)
  await database.execute(
    sql`insert into beside.drafts (id, sealed, expires_at, is_over) values (${draft}, '', now(), false)`,
  )
  await database.execute(sql`insert into beside.evidence (id, draft_id, given_by, kind, media_type, state, store, wrapped_key,
    received_at) values (${id}, ${draft}, 'reporter', 'photo', 'x', 'arriving', 'database', ${wrapped}, now())`)
  const to = { id, key, keepOriginal: true, mostBytes: 110 * 1024 * 1024 }
  return receive(createReadStream(path), to, async (copy, number, sealed) => {
    await database.execute(sql`insert into beside.evidence_chunks (evidence_id, copy, number, sealed)
      values (${id}, ${copy}, ${number}, ${sealed})`)
  })
}

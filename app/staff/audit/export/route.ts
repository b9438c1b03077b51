import { Readable } from 'node:stream'
import { notFound } from 'next/navigation'
import { requireStaff } from '@/app/_session/staff'
import { may } from '@/lib/access/permit'
import { exportTrail } from '@/lib/audit/exporting'

/** The chain as a file, streamed: it may be long. */
export async function POST(): Promise<Response> {
  const actor = await requireStaff()
  if (!may(actor, 'audit.export')) notFound()
  const body = Readable.toWeb(Readable.from(exportTrail(actor), { objectMode: false })) as ReadableStream<Uint8Array>
  return new Response(body, {
    headers: {
      'content-type': 'application/x-ndjson; charset=utf-8',
      'content-disposition': 'attachment; filename="trail.jsonl"',
      'cache-control': 'no-store',
    },
  })
}

import { plainBytes, type SealedCopy } from '@/lib/evidence/plain-bytes'
import { type ByteRange, rangeOf, wholeOf } from '@/lib/evidence/ranges'
import { filePolicy } from './security-headers'

/** What every file of a stranger carries: shown by nothing that could run it, kept by nobody. */
const shut = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': filePolicy,
  'X-Content-Type-Options': 'nosniff',
}

/** A clean copy, or the range of it that was asked for, opened piece by piece as it is read. */
export function cleanResponse(request: Request, type: string, copy: SealedCopy): Response {
  const range = rangeOf(request.headers.get('range'), copy.bytes)
  const headers = { ...shut, 'Accept-Ranges': 'bytes', 'Content-Type': type, 'Content-Disposition': 'inline' }
  if (range === 'unsatisfiable')
    return new Response(null, { status: 416, headers: { ...headers, 'Content-Range': `bytes */${copy.bytes}` } })
  if (!range) return respond(copy, wholeOf(copy.bytes), 200, headers)
  const { first, last } = range
  return respond(copy, range, 206, { ...headers, 'Content-Range': `bytes ${first}-${last}/${copy.bytes}` })
}

/** A whole original to keep, named for nothing and of no type that a browser would open. */
export function downloadResponse(name: string, copy: SealedCopy): Response {
  return respond(copy, wholeOf(copy.bytes), 200, {
    ...shut,
    'Content-Type': 'application/octet-stream',
    'Content-Disposition': `attachment; filename="${name}"`,
  })
}

/** One sentence, for what is not there. */
export const sentence = (status: number, words: string): Response =>
  new Response(`${words}\n`, { status, headers: { ...shut, 'Content-Type': 'text/plain; charset=utf-8' } })

/** Its length is said first, so that a file that breaks off in the middle is never taken for a whole one. */
function respond(copy: SealedCopy, range: ByteRange, status: number, headers: Record<string, string>): Response {
  const length = `${range.last + 1 - range.first}`
  return new Response(streamOf(plainBytes(copy, range)), { status, headers: { ...headers, 'Content-Length': length } })
}

/** One piece at a time, as fast as it is taken. An error breaks the answer off; leaving stops the reading. */
function streamOf(bytes: AsyncGenerator<Buffer>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await bytes.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    async cancel() {
      await bytes.return(undefined)
    },
  })
}

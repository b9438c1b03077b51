import { type Fields, fieldsOf } from '@/lib/forms/fields'

/** Longer than the limit, whatever its headers said. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge'
}

/** Not a form at all. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable'
}

/** Reads a posted form, urlencoded or multipart. Throws `TooLarge` as soon as more than `limit` bytes came, `Unreadable` otherwise. */
export async function readForm(request: Request, limit: number): Promise<Fields> {
  const type = request.headers.get('content-type') ?? ''
  const body = await readBody(request, limit)
  if (type.startsWith('application/x-www-form-urlencoded')) return fieldsOf(new URLSearchParams(body.toString('utf8')))
  if (!type.startsWith('multipart/form-data')) throw new Unreadable()
  try {
    return fieldsOf(await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData())
  } catch {
    throw new Unreadable()
  }
}

/** All of a body, or `TooLarge` as soon as more than `limit` bytes came. */
export async function readBody(request: Request, limit: number): Promise<Buffer> {
  const reader = request.body?.getReader()
  const chunks: Uint8Array[] = []
  let size = 0
  for (let piece = await reader?.read(); piece?.value; piece = await reader?.read()) {
    size += piece.value.length
    if (reader && size > limit) throw tooLarge(reader)
    chunks.push(piece.value)
  }
  return Buffer.concat(chunks)
}

/** The rest goes by unread while the answer is on its way: a body that is cut off takes the connection along, and the answer with it. */
function tooLarge(reader: ReadableStreamDefaultReader<Uint8Array>): TooLarge {
  const goBy = async () => {
    while (!(await reader.read()).done);
  }
  goBy().catch(() => {})
  return new TooLarge()
}

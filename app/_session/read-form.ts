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
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.length
    if (size > limit) throw new TooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

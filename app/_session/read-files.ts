import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Busboy, type BusboyInstance } from '@fastify/busboy'
import { Unreadable } from './read-form'

/** A file of a posted form while it arrives. Whoever is given one reads it to its end or throws. */
export type ArrivingFile = { name: string | undefined; file: AsyncIterable<Uint8Array> }
/** The plain fields that stood before it in the form. */
export type FieldsSoFar = ReadonlyMap<string, string>

/** More than a form of ours has; what is beyond is not read. */
const limits = { fields: 20, fieldSize: 1_000, fieldNameSize: 100, files: 50, headerPairs: 20 }

/**
 * Hands over the files of a multipart form one by one as they stream in, with the fields before them: nothing is held in
 * memory, and the sender waits while a file is taken in. Empty file inputs are left out. Throws `Unreadable` for what is
 * no such form or breaks off, and what `take` throws.
 */
export async function readFiles(
  request: Request,
  take: (file: ArrivingFile, fields: FieldsSoFar) => Promise<void>,
): Promise<FieldsSoFar> {
  const type = request.headers.get('content-type') ?? ''
  if (!type.startsWith('multipart/form-data') || !request.body) throw new Unreadable()
  const fields = new Map<string, string>()
  const parser = parserOf(type)
  let taking: Promise<void> = Promise.resolve()
  parser.on('field', (name, value) => void fields.set(name, value))
  parser.on('file', (_field, stream, filename) => {
    if (!filename) return void stream.resume()
    const before = new Map(fields)
    taking = taking.then(() => take({ name: filename, file: stream }, before))
    taking.catch(error => parser.destroy(error))
  })
  try {
    await pipeline(Readable.fromWeb(request.body as never), parser)
  } catch {
    await taking
    throw new Unreadable()
  }
  await taking
  return fields
}

function parserOf(type: string): BusboyInstance {
  try {
    return new Busboy({ headers: { 'content-type': type }, limits })
  } catch {
    throw new Unreadable()
  }
}

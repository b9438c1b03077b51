import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Busboy, type BusboyInstance } from '@fastify/busboy'
import { TooLarge, Unreadable } from './read-form'
import { publicLimit } from './request-rules'

/** A file of a posted form while it arrives. Whoever is given one reads it to its end or throws. */
export type ArrivingFile = { name: string | undefined; file: AsyncIterable<Uint8Array> }
/** The plain fields that stood before it in the form. */
export type FieldsSoFar = ReadonlyMap<string, string>

/** More than a form of ours has: fields and files beyond are not read, and a form of more parts is read no further. */
const limits = { fields: 20, fieldSize: publicLimit, fieldNameSize: 100, files: 50, parts: 200, headerPairs: 20 }

type Take = (file: ArrivingFile, fields: FieldsSoFar) => Promise<void>

/**
 * Hands over the files of a multipart form one by one as they stream in, with the fields before them: nothing is held in
 * memory, and the sender waits while a file is taken in. Empty file inputs are left out. Throws `TooLarge` as soon as more
 * than `limit` bytes or 200 parts came or one field is longer than a whole page of answers, `Unreadable` for what is no
 * such form or breaks off, and what `take` throws.
 */
export async function readFiles(request: Request, take: Take, limit = Number.POSITIVE_INFINITY): Promise<FieldsSoFar> {
  const type = request.headers.get('content-type') ?? ''
  if (!type.startsWith('multipart/form-data') || !request.body) throw new Unreadable()
  const parser = parserOf(type)
  const form = collect(parser, take)
  try {
    await feed(parser, request.body, limit)
  } catch (error) {
    // The parser leaves the file that was arriving open: whoever reads it would wait for ever.
    form.breakOff()
    await form.taken().catch(thrown => {
      throw error instanceof TooLarge ? error : thrown
    })
    throw error
  }
  await form.taken()
  return form.fields
}

function collect(parser: BusboyInstance, take: Take) {
  const fields = new Map<string, string>()
  let taking: Promise<void> = Promise.resolve()
  let arriving: Readable | undefined
  parser.on('field', (name, value) => void fields.set(name, value))
  parser.on('file', (_field, stream, filename) => {
    if (!filename) return void stream.resume()
    arriving = stream.on('error', () => {})
    const before = new Map(fields)
    taking = taking.then(() => take({ name: filename, file: stream }, before))
    taking.catch(error => parser.destroy(error))
  })
  return { fields, taken: () => taking, breakOff: () => arriving?.destroy(new Unreadable()) }
}

/** A file that is cut off with the form has the parser say that it cannot be read, whatever the reason was. */
async function feed(parser: BusboyInstance, body: ReadableStream, limit: number): Promise<void> {
  let isTooLarge = false
  const endHere = () => {
    isTooLarge = true
    parser.destroy(new TooLarge())
  }
  parser.on('field', (_name, _value, _nameIsCut, isCut) => void (isCut && endHere()))
  parser.on('partsLimit', endHere)
  try {
    await pipeline(Readable.fromWeb(body as never), within(limit, endHere), parser)
  } catch {
    throw isTooLarge ? new TooLarge() : new Unreadable()
  }
}

function within(limit: number, endHere: () => void) {
  return async function* (body: AsyncIterable<Uint8Array>) {
    let bytes = 0
    for await (const piece of body) {
      bytes += piece.length
      if (bytes > limit) return endHere()
      yield piece
    }
  }
}

function parserOf(type: string): BusboyInstance {
  try {
    return new Busboy({ headers: { 'content-type': type }, limits })
  } catch {
    throw new Unreadable()
  }
}

import { randomUUID } from 'node:crypto'

/** A new record's id. Made here, not by Postgres: the public login may not read back what it stored. */
export const newId = (): string => randomUUID()

/** Whether a part of an address can be an id at all: Postgres refuses to compare anything else. */
export const isId = (text: string): boolean =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text)

/** An id made of the first 16 bytes of something random or hashed: the same bytes are the same id. */
export function idFrom(from: Uint8Array): string {
  const bytes = Buffer.from(from.subarray(0, 16))
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

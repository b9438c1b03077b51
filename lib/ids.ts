import { randomUUID } from 'node:crypto'

/** A new record's id. Made here, not by Postgres: the public login may not read back what it stored. */
export const newId = (): string => randomUUID()

/** Whether a part of an address can be an id at all: Postgres refuses to compare anything else. */
export const isId = (text: string): boolean =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text)

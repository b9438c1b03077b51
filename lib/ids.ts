import { randomUUID } from 'node:crypto'

/** A new record's id. Made here, not by Postgres: the public login may not read back what it stored. */
export const newId = (): string => randomUUID()

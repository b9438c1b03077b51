import { boolean, text } from 'drizzle-orm/pg-core'
import { at, bytes, id } from '../columns'
import { beside } from './beside'

/**
 * A reporting centre: a library, a mosque, a drop-in where people may tell on a shared device. Its code, of which a keyed
 * hash is kept, takes the place of limits by address.
 */
export const centres = beside.table('centres', {
  id: id(),
  name: text().notNull(),
  codeHash: bytes().notNull().unique('centres_code_key'),
  active: boolean().notNull().default(true),
  createdAt: at().notNull(),
})

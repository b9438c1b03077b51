import { bigint, date, index, text } from 'drizzle-orm/pg-core'
import { at, bytes } from '../columns'
import { audit } from './access'
import { beside } from './beside'

/** Every entry of the trail in its place in the chain: a hash over the one before it and the entry itself. */
export const auditLinks = beside.table('audit_links', {
  /** From 1 on, without a gap. */
  place: bigint({ mode: 'bigint' }).primaryKey(),
  auditId: bigint({ mode: 'bigint' })
    .notNull()
    .unique()
    .references(() => audit.id),
  hash: bytes().notNull(),
})

/** The last link of each day, taken out of the database: into a file and by mail to a second person. */
export const auditHeads = beside.table(
  'audit_heads',
  {
    day: date().primaryKey(),
    place: bigint({ mode: 'bigint' }).notNull(),
    hash: bytes().notNull(),
    at: at().notNull(),
    filedAt: at(),
    mailedAt: at(),
    mailedTo: text(),
  },
  table => [index('audit_heads_place').on(table.place)],
)

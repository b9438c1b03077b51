import { sql } from 'drizzle-orm'
import { bigint, boolean, check, index, integer, text, uuid } from 'drizzle-orm/pg-core'
import { at, id } from '../columns'
import { beside } from './beside'

/** Work to be done after the transaction. Rows hold a kind and an id, never content. */
export const outbox = beside.table(
  'outbox',
  {
    id: id(),
    kind: text().notNull(),
    subject: uuid().notNull(),
    attempts: integer().notNull().default(0),
    runAt: at().notNull(),
    doneAt: at(),
    /** Given up after every try; `reason` is a code, never a text of the error. */
    failedAt: at(),
    reason: text(),
  },
  table => [index('outbox_due').on(table.runAt).where(sql`${table.doneAt} is null`)],
)

/** The distance of training time from real time, in ms: always 0 with DATABASE_URL. One row, written by the owner. */
export const clockOffset = beside.table(
  'clock_offset',
  { single: boolean().primaryKey().default(true), ms: bigint({ mode: 'number' }).notNull().default(0) },
  table => [check('clock_offset_single', sql`${table.single}`)],
)

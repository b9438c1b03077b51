import { sql } from 'drizzle-orm'
import { check, index, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { messageKinds, messageSides } from '@/lib/messages/message'
import { anonymityLevels } from '@/lib/reports/report'
import { at, id, sealed } from '../columns'
import { beside, oneOf } from './beside'
import { reports } from './reports'
import { staff } from './staff'

/** One record in a reporter's mailbox, sealed under the report's own key to both sides. Never changed. */
export const messages = beside.table(
  'messages',
  {
    id: id(),
    reportId: uuid()
      .notNull()
      .references(() => reports.id),
    side: text({ enum: messageSides }).notNull(),
    kind: text({ enum: messageKinds }).notNull(),
    authorId: uuid().references(() => staff.id),
    /** Of an identity record: how far their name may be used from now on. Never less than before (domain §6.6). */
    level: text({ enum: anonymityLevels }),
    sealed: sealed().notNull(),
    sentAt: at().notNull(),
  },
  table => [
    index('messages_report').on(table.reportId, table.sentAt),
    check('messages_author_known', sql`(${table.side} = 'staff') = (${table.authorId} is not null)`),
    check('messages_level_told', sql`(${table.kind} = 'identity') = (${table.level} is not null)`),
    oneOf('messages_side_known', table.side, messageSides),
    oneOf('messages_kind_known', table.kind, messageKinds),
    oneOf('messages_level_known', table.level, anonymityLevels),
  ],
)

/** Which officer has read which message: several share a mailbox without sharing a login. */
export const messageReads = beside.table(
  'message_reads',
  {
    messageId: uuid()
      .notNull()
      .references(() => messages.id),
    staffId: uuid()
      .notNull()
      .references(() => staff.id),
    readAt: at().notNull(),
  },
  table => [primaryKey({ columns: [table.messageId, table.staffId] })],
)

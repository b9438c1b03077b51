import { index, integer, jsonb, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { changedParts } from '@/lib/landlord/setting'
import { at, bytes, id } from '../columns'
import { beside, oneOf } from './beside'
import { staff } from './staff'

/** What was changed in the settings of the house, before and after, by whom. Append-only. */
export const settingsChanges = beside.table(
  'settings_changes',
  {
    id: id(),
    at: at().notNull(),
    byId: uuid()
      .notNull()
      .references(() => staff.id),
    part: text({ enum: changedParts }).notNull(),
    /** Which one of its kind, where there are several: a code, a day, a version. */
    which: text(),
    before: jsonb().$type<Record<string, string>>(),
    after: jsonb().$type<Record<string, string>>(),
  },
  table => [
    index('settings_changes_newest').on(table.part, table.at),
    oneOf('settings_changes_part_known', table.part, changedParts),
  ],
)

/** The words of a message of ours as the landlord says them, a row a version; the newest counts. None: the words that come with the program. */
export const messageTemplates = beside.table(
  'message_templates',
  {
    code: text().notNull(),
    version: integer().notNull(),
    body: text().notNull(),
    madeBy: uuid()
      .notNull()
      .references(() => staff.id),
    madeAt: at().notNull(),
  },
  table => [primaryKey({ columns: [table.code, table.version] })],
)

/** The landlord's logo, drawn again by ourselves from what was uploaded, by the hash in its address. */
export const logos = beside.table('logos', {
  hash: text().primaryKey(),
  bytes: bytes().notNull(),
  width: integer().notNull(),
  height: integer().notNull(),
  madeAt: at().notNull(),
})

import { sql } from 'drizzle-orm'
import { check, foreignKey, index, jsonb, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { outgoingChannels, outgoingStates, outgoingTemplates } from '@/lib/notifications/outgoing'
import { at, id } from '../columns'
import { beside, oneOf } from './beside'
import { cases } from './cases'
import { clocks } from './clocks'
import { people } from './people'
import { reports } from './reports'
import { staff } from './staff'

/**
 * A message that leaves the house: which neutral words, to whom by id, and how it went. No address and no text lies here;
 * both are made at delivery, when safe contact is asked again.
 */
export const outgoingMessages = beside.table(
  'outgoing_messages',
  {
    id: id(),
    template: text({ enum: outgoingTemplates }).notNull(),
    channel: text({ enum: outgoingChannels }).notNull(),
    caseId: uuid().references(() => cases.id),
    reportId: uuid().references(() => reports.id),
    personId: uuid(),
    staffId: uuid().references(() => staff.id),
    /** The clock of an unread message that a colleague is told of: once each. */
    clockId: uuid().references(() => clocks.id),
    /** Codes and dates that the template's words need. */
    detail: jsonb().$type<Record<string, string>>().notNull().default({}),
    state: text({ enum: outgoingStates }).notNull(),
    /** A code of why it waits, was refused or is stuck. */
    reason: text(),
    notBefore: at(),
    createdBy: uuid().references(() => staff.id),
    createdAt: at().notNull(),
    stateAt: at().notNull(),
  },
  table => [
    foreignKey({
      name: 'outgoing_person_in_case',
      columns: [table.personId, table.caseId],
      foreignColumns: [people.id, people.caseId],
    }),
    index('outgoing_case').on(table.caseId, table.createdAt),
    index('outgoing_report').on(table.reportId),
    index('outgoing_unsent').on(table.state, table.stateAt).where(sql`${table.state} <> 'sent'`),
    uniqueIndex('outgoing_told_once')
      .on(table.staffId, table.clockId, table.template)
      .where(sql`${table.clockId} is not null`),
    uniqueIndex('outgoing_acknowledged_once').on(table.reportId).where(sql`${table.template} = 'acknowledgement'`),
    check('outgoing_of_something', sql`${table.caseId} is not null or ${table.reportId} is not null`),
    check('outgoing_person_of_case', sql`${table.personId} is null or ${table.caseId} is not null`),
    oneOf('outgoing_template_known', table.template, outgoingTemplates),
    oneOf('outgoing_channel_known', table.channel, outgoingChannels),
    oneOf('outgoing_state_known', table.state, outgoingStates),
  ],
)

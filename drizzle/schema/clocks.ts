import { sql } from 'drizzle-orm'
import { type AnyPgColumn, check, foreignKey, index, integer, text, uuid } from 'drizzle-orm/pg-core'
import { targets } from '@/lib/cases/target'
import { at, encryptedText, id } from '../columns'
import { beside, oneOf } from './beside'
import { cases } from './cases'
import { people } from './people'
import { reports } from './reports'

/** A clock is due, and is achieved, attempted, deferred for safety or waits because they asked: told apart (domain §3.4). */
export const clocks = beside.table(
  'clocks',
  {
    id: id(),
    target: text({ enum: targets }).notNull(),
    reportId: uuid().references((): AnyPgColumn => reports.id),
    caseId: uuid().references(() => cases.id),
    /** Whom it is about, where every victim or witness has a clock of their own. */
    personId: uuid(),
    /** The version of the targets it was started by. */
    targetVersion: integer(),
    startedAt: at().notNull(),
    dueAt: at().notNull(),
    achievedAt: at(),
    attemptedAt: at(),
    deferredForSafetyUntil: at(),
    askedToWaitUntil: at(),
    reason: encryptedText('clocks.reason'),
    /** No longer needed, such as first contact for a report kept for information only. */
    endedAt: at(),
  },
  table => [
    foreignKey({
      name: 'clocks_person_in_case',
      columns: [table.personId, table.caseId],
      foreignColumns: [people.id, people.caseId],
    }),
    index('clocks_case').on(table.caseId),
    index('clocks_report').on(table.reportId),
    /** Which of its clocks run is asked of every open case of a list; most cases are closed, and none of theirs runs. */
    index('clocks_running_case')
      .on(table.caseId, table.target)
      .where(sql`${table.achievedAt} is null and ${table.endedAt} is null`),
    /** Of one kind, the next due first: a message to read, a file to look at, a decision. */
    index('clocks_running_target')
      .on(table.target, table.dueAt)
      .where(sql`${table.achievedAt} is null and ${table.endedAt} is null`),
    index('clocks_running').on(table.dueAt).where(sql`${table.achievedAt} is null and ${table.endedAt} is null`),
    check('clocks_person_of_case', sql`${table.personId} is null or ${table.caseId} is not null`),
    check('clocks_of_something', sql`${table.reportId} is not null or ${table.caseId} is not null`),
    oneOf('clocks_target_known', table.target, targets),
  ],
)

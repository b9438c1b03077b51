import { sql } from 'drizzle-orm'
import { check, date, index, integer, jsonb, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { handoverReasons } from '@/lib/absences/absence'
import { alarmKinds } from '@/lib/alarms/alarm'
import { fingerprintKinds } from '@/lib/crypto/fingerprint-kinds'
import { type ListItem, lists } from '@/lib/lists/list'
import { filteredLists } from '@/lib/search/filter-list'
import { at, bytes, encryptedText, id } from '../columns'
import { beside, oneOf } from './beside'
import { cases } from './cases'
import { people } from './people'
import { reports } from './reports'
import { staff } from './staff'

const staffId = () =>
  uuid()
    .notNull()
    .references(() => staff.id)

/** The words of the lists, a row a version. The newest that is in force counts; answers keep the words they were given to. */
export const wordLists = beside.table(
  'word_lists',
  {
    list: text({ enum: lists }).notNull(),
    version: integer().notNull(),
    items: jsonb().$type<ListItem[]>().notNull(),
    validFrom: at().notNull(),
    madeBy: uuid().references(() => staff.id),
  },
  table => [primaryKey({ columns: [table.list, table.version] }), oneOf('word_lists_known', table.list, lists)],
)

/** When somebody is away, who takes their cases, and from when the cases go over by themselves. */
export const absences = beside.table(
  'absences',
  {
    id: id(),
    staffId: staffId(),
    coverId: uuid().references(() => staff.id),
    fromOn: date().notNull(),
    untilOn: date(),
    handsOverAt: at(),
    handedOverAt: at(),
    endedAt: at(),
    recordedBy: staffId(),
    recordedAt: at().notNull(),
  },
  table => [
    index('absences_staff').on(table.staffId, table.fromOn),
    check('absences_in_order', sql`${table.untilOn} is null or ${table.untilOn} >= ${table.fromOn}`),
    check('absences_covered_by_another', sql`${table.coverId} <> ${table.staffId}`),
  ],
)

/** Cases that went from one officer to another at once, with what the next one needs to know. */
export const handovers = beside.table(
  'handovers',
  {
    id: id(),
    fromId: staffId(),
    toId: staffId(),
    reason: text({ enum: handoverReasons }).notNull(),
    note: encryptedText('handovers.note'),
    cases: integer().notNull(),
    byId: uuid().references(() => staff.id),
    at: at().notNull(),
  },
  table => [oneOf('handovers_reason_known', table.reason, handoverReasons)],
)

/** A filter that somebody keeps for themselves: a name and the part of an address. */
export const savedFilters = beside.table(
  'saved_filters',
  {
    id: id(),
    staffId: staffId(),
    list: text({ enum: filteredLists }).notNull(),
    name: text().notNull(),
    query: text().notNull(),
    createdAt: at().notNull(),
  },
  table => [
    uniqueIndex('saved_filters_name').on(table.staffId, table.list, table.name),
    oneOf('saved_filters_list_known', table.list, filteredLists),
  ],
)

/** The address of an officer's calendar: only a hash of its secret is kept. */
export const calendarFeeds = beside.table(
  'calendar_feeds',
  { tokenHash: bytes().primaryKey(), staffId: staffId(), createdAt: at().notNull(), endedAt: at() },
  table => [uniqueIndex('calendar_feeds_one').on(table.staffId).where(sql`${table.endedAt} is null`)],
)

/** Somebody was called at once about a report or a case, and says what they did. */
export const alarms = beside.table(
  'alarms',
  {
    id: id(),
    kind: text({ enum: alarmKinds }).notNull(),
    reportId: uuid().references(() => reports.id),
    caseId: uuid().references(() => cases.id),
    raisedAt: at().notNull(),
    answeredAt: at(),
    answeredBy: uuid().references(() => staff.id),
    note: encryptedText('alarms.note'),
  },
  table => [
    index('alarms_open').on(table.raisedAt).where(sql`${table.answeredAt} is null`),
    index('alarms_report').on(table.reportId),
    index('alarms_case').on(table.caseId),
    uniqueIndex('alarms_once')
      .on(table.kind, sql`coalesce(${table.caseId}, ${table.reportId})`)
      .where(sql`${table.answeredAt} is null`),
    check('alarms_of_something', sql`num_nonnulls(${table.reportId}, ${table.caseId}) > 0`),
    check('alarms_answered_whole', sql`(${table.answeredAt} is null) = (${table.answeredBy} is null)`),
    oneOf('alarms_kind_known', table.kind, alarmKinds),
  ],
)

/** Keyed hashes of who is in a case, so that people are found without being readable (domain §3.9). */
export const personFingerprints = beside.table(
  'person_fingerprints',
  {
    personId: uuid()
      .notNull()
      .references(() => people.id),
    kind: text({ enum: fingerprintKinds }).notNull(),
    value: bytes().notNull(),
  },
  table => [primaryKey({ columns: [table.value, table.kind, table.personId] }), index().on(table.personId, table.kind)],
)

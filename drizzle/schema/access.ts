import { sql } from 'drizzle-orm'
import { bigint, check, customType, index, jsonb, text, uuid } from 'drizzle-orm/pg-core'
import { letInBy, routeParts, tracks } from '@/lib/restricted/route'
import { at, bytes, id } from '../columns'
import { beside, oneOf } from './beside'
import { cases } from './cases'
import { reports } from './reports'
import { staff } from './staff'

/** Who must not see a record. It outranks every role (domain §0 rule 4); staff hold no right on this table. */
export const exclusions = beside.table(
  'exclusions',
  {
    id: id(),
    staffId: uuid()
      .notNull()
      .references(() => staff.id),
    caseId: uuid().references(() => cases.id),
    reportId: uuid().references(() => reports.id),
    reason: text().notNull(),
    createdAt: at().notNull(),
  },
  table => [
    index('exclusions_cases').on(table.staffId, table.caseId),
    index('exclusions_reports').on(table.staffId, table.reportId),
    index('exclusions_case').on(table.caseId),
    index('exclusions_report').on(table.reportId),
    check('exclusions_of_one', sql`num_nonnulls(${table.caseId}, ${table.reportId}) = 1`),
  ],
)

/** Who alone may see a restricted record. */
export const allowList = beside.table(
  'allow_list',
  {
    id: id(),
    staffId: uuid()
      .notNull()
      .references(() => staff.id),
    caseId: uuid().references(() => cases.id),
    reportId: uuid().references(() => reports.id),
    createdAt: at().notNull(),
    /** After it they are let in no more. */
    until: at(),
    track: text({ enum: tracks }).notNull().default('both'),
    source: text({ enum: letInBy }).notNull().default('route'),
  },
  table => [
    oneOf('allow_list_track_known', table.track, tracks),
    oneOf('allow_list_source_known', table.source, letInBy),
    index('allow_list_cases').on(table.staffId, table.caseId),
    index('allow_list_reports').on(table.staffId, table.reportId),
    index('allow_list_case').on(table.caseId),
    index('allow_list_report').on(table.reportId),
    check('allow_list_of_one', sql`num_nonnulls(${table.caseId}, ${table.reportId}) = 1`),
  ],
)

/** Who receives reports that are restricted from their first byte (domain §8.4). */
export const restrictedRoute = beside.table(
  'restricted_route',
  {
    staffId: uuid()
      .primaryKey()
      .references(() => staff.id),
    part: text({ enum: routeParts }).notNull(),
  },
  table => [oneOf('restricted_route_known', table.part, routeParts)],
)

const xid8 = customType<{ data: string }>({ dataType: () => 'xid8' })

/** Who did or read what. Stamped by a trigger with actor, login and time; nobody may change or remove a row. */
export const audit = beside.table(
  'audit',
  {
    id: bigint({ mode: 'bigint' }).primaryKey().generatedAlwaysAsIdentity(),
    at: at().notNull().default(sql`clock_timestamp()`),
    xact: xid8().notNull().default(sql`pg_current_xact_id()`),
    actorKind: text({ enum: ['staff', 'reporter', 'system'] })
      .notNull()
      .default('system'),
    staffId: uuid(),
    action: text().notNull(),
    outcome: text({ enum: ['done', 'refused'] }).notNull(),
    subjectKind: text(),
    subjectId: text(),
    detail: jsonb().$type<Record<string, string>>().notNull().default({}),
  },
  table => [
    index('audit_subject').on(table.subjectId, table.at),
    index('audit_xact').on(table.xact, table.id),
    index('audit_staff').on(table.staffId, table.at),
  ],
)

/** A chain of hashes over the audit entries, made every minute by seal_audit(). */
export const auditSeals = beside.table('audit_seals', {
  id: bigint({ mode: 'bigint' }).primaryKey().generatedAlwaysAsIdentity(),
  at: at().notNull(),
  below: xid8().notNull(),
  entries: bigint({ mode: 'number' }).notNull(),
  hash: bytes().notNull(),
})

import { sql } from 'drizzle-orm'
import { bigint, check, customType, index, jsonb, text, uuid } from 'drizzle-orm/pg-core'
import { at, bytes, id } from '../columns'
import { beside } from './beside'
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
  },
  table => [
    index('allow_list_cases').on(table.staffId, table.caseId),
    index('allow_list_reports').on(table.staffId, table.reportId),
    index('allow_list_case').on(table.caseId),
    index('allow_list_report').on(table.reportId),
    check('allow_list_of_one', sql`num_nonnulls(${table.caseId}, ${table.reportId}) = 1`),
  ],
)

export const routeParts = ['conduct', 'contractor', 'safeguarding'] as const

/** Who receives reports that are restricted from their first byte (domain §8.4). */
export const restrictedRoute = beside.table('restricted_route', {
  staffId: uuid()
    .primaryKey()
    .references(() => staff.id),
  part: text({ enum: routeParts }).notNull(),
})

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
  table => [index('audit_subject').on(table.subjectId, table.at), index('audit_xact').on(table.xact, table.id)],
)

/** A chain of hashes over the audit entries, made every minute by seal_audit(). */
export const auditSeals = beside.table('audit_seals', {
  id: bigint({ mode: 'bigint' }).primaryKey().generatedAlwaysAsIdentity(),
  at: at().notNull(),
  below: xid8().notNull(),
  entries: bigint({ mode: 'number' }).notNull(),
  hash: bytes().notNull(),
})

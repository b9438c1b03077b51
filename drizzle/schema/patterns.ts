import { sql } from 'drizzle-orm'
import { check, date, index, integer, primaryKey, smallint, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { patternAnswers, patternKinds } from '@/lib/patterns/pattern'
import { at, encryptedText, id } from '../columns'
import { beside, oneOf } from './beside'
import { cases } from './cases'
import { staffId } from './of-case'
import { reports } from './reports'

/**
 * What somebody made of a match: one thing and the other, each a case or a report that is in none, in the order of their ids.
 * Matches themselves are never stored: each reader has those that both ends allow.
 */
export const patternDecisions = beside.table(
  'pattern_decisions',
  {
    id: id(),
    kind: text({ enum: patternKinds }).notNull(),
    oneCaseId: uuid().references(() => cases.id),
    oneReportId: uuid().references(() => reports.id),
    otherCaseId: uuid().references(() => cases.id),
    otherReportId: uuid().references(() => reports.id),
    answer: text({ enum: patternAnswers }).notNull(),
    reason: encryptedText('pattern_decisions.reason').notNull(),
    byId: staffId(),
    at: at().notNull(),
  },
  table => [
    index('pattern_decisions_one').on(sql`coalesce(${table.oneCaseId}, ${table.oneReportId})`),
    index('pattern_decisions_other').on(sql`coalesce(${table.otherCaseId}, ${table.otherReportId})`),
    check(
      'pattern_decisions_of_two',
      sql`num_nonnulls(${table.oneCaseId}, ${table.oneReportId}) = 1 and num_nonnulls(${table.otherCaseId}, ${table.otherReportId}) = 1`,
    ),
    check(
      'pattern_decisions_in_order',
      sql`coalesce(${table.oneCaseId}, ${table.oneReportId}) < coalesce(${table.otherCaseId}, ${table.otherReportId})`,
    ),
    oneOf('pattern_decisions_kind_known', table.kind, patternKinds),
    oneOf('pattern_decisions_answer_known', table.answer, patternAnswers),
  ],
)

/** A district's threshold for an ASB Case Review (domain §3.8), a row a version. `*`: where a district has none of its own. */
export const reviewRules = beside.table(
  'review_rules',
  {
    district: text().notNull(),
    version: integer().notNull(),
    asbCount: smallint().notNull(),
    windowMonths: smallint().notNull(),
    reportedWithinMonths: smallint().notNull(),
    /** How many hate reports are enough by themselves; null: they count as any other. */
    hateCount: smallint(),
    url: text(),
    validFrom: date().notNull(),
    madeBy: uuid(),
    madeAt: at().notNull(),
  },
  table => [
    primaryKey({ columns: [table.district, table.version] }),
    check(
      'review_rules_sensible',
      sql`${table.asbCount} > 0 and ${table.windowMonths} > 0 and ${table.reportedWithinMonths} > 0 and coalesce(${table.hateCount}, 1) > 0`,
    ),
  ],
)

/** Managers were told once that one report meets another. */
export const patternNotices = beside.table(
  'pattern_notices',
  {
    reportId: uuid()
      .notNull()
      .references(() => reports.id),
    otherId: uuid().notNull(),
    at: at().notNull(),
  },
  table => [uniqueIndex('pattern_notices_once').on(table.reportId, table.otherId)],
)

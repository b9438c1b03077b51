import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, jsonb, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { caseClassifications } from '@/lib/cases/case'
import {
  additionKinds,
  perceivers,
  perceptionBases,
  perpetratorTypes,
  secondOpinionAnswers,
  secondOpinionKinds,
} from '@/lib/triage/perception'
import { at, encryptedText, id } from '../columns'
import { beside, oneOf } from './beside'
import { cases } from './cases'
import { reports } from './reports'
import { staff } from './staff'

/** How staff classify a report, beside its words and never over them. The newest row counts, older ones stay. */
export const reportClassifications = beside.table(
  'report_classifications',
  {
    id: id(),
    reportId: uuid()
      .notNull()
      .references(() => reports.id),
    classification: text({ enum: caseClassifications }).array().notNull(),
    types: text().array().notNull(),
    grounds: text().array().notNull(),
    possibleCrime: boolean().notNull(),
    perpetratorType: text({ enum: perpetratorTypes }),
    /** Which of the grounds of remit hold (domain §3.2); none: outside it. */
    remit: text().array().notNull(),
    note: encryptedText('report_classifications.note'),
    /** The words of the codes as they were read when this was chosen. */
    wording: jsonb().$type<Record<string, string>>().notNull(),
    byId: uuid()
      .notNull()
      .references(() => staff.id),
    at: at().notNull(),
  },
  table => [
    index('report_classifications_report').on(table.reportId, table.at),
    oneOf('report_classifications_perpetrator_known', table.perpetratorType, perpetratorTypes),
  ],
)

/** Who perceives hostility or prejudice, on which grounds (domain §0 rule 1). Additions only: nobody may change or remove one. */
export const perceptions = beside.table(
  'perceptions',
  {
    id: id(),
    reportId: uuid()
      .notNull()
      .references(() => reports.id),
    who: text({ enum: perceivers }).notNull(),
    grounds: text().array().notNull(),
    basis: text({ enum: perceptionBases }).notNull(),
    /** Who wrote it down; nobody where it is what the report itself says. */
    byId: uuid().references(() => staff.id),
    at: at().notNull(),
  },
  table => [
    index('perceptions_report').on(table.reportId, table.at),
    check('perceptions_of_something', sql`cardinality(${table.grounds}) > 0`),
    oneOf('perceptions_who_known', table.who, perceivers),
    oneOf('perceptions_basis_known', table.basis, perceptionBases),
  ],
)

/** What staff add to a report, and translations of it: beside the words that were told, with author and time. */
export const reportAdditions = beside.table(
  'report_additions',
  {
    id: id(),
    reportId: uuid()
      .notNull()
      .references(() => reports.id),
    kind: text({ enum: additionKinds }).notNull(),
    language: encryptedText('report_additions.language'),
    interpreter: encryptedText('report_additions.interpreter'),
    certified: boolean().notNull().default(false),
    text: encryptedText('report_additions.text').notNull(),
    authorId: uuid()
      .notNull()
      .references(() => staff.id),
    at: at().notNull(),
  },
  table => [
    index('report_additions_report').on(table.reportId, table.at),
    oneOf('report_additions_kind_known', table.kind, additionKinds),
  ],
)

/** What one person proposes and another must agree to. Whoever answers is never whoever proposed. */
export const secondOpinions = beside.table(
  'second_opinions',
  {
    id: id(),
    kind: text({ enum: secondOpinionKinds }).notNull(),
    reportId: uuid().references(() => reports.id),
    caseId: uuid().references(() => cases.id),
    reason: encryptedText('second_opinions.reason').notNull(),
    /** Codes and ids of what would be done. */
    detail: jsonb().$type<Record<string, string>>().notNull().default({}),
    proposedBy: uuid()
      .notNull()
      .references(() => staff.id),
    proposedAt: at().notNull(),
    answer: text({ enum: secondOpinionAnswers }),
    answerReason: encryptedText('second_opinions.answer_reason'),
    answeredBy: uuid().references(() => staff.id),
    answeredAt: at(),
    version: integer().notNull().default(1),
  },
  table => [
    index('second_opinions_report').on(table.reportId),
    index('second_opinions_case').on(table.caseId),
    uniqueIndex('second_opinions_one_open')
      .on(table.kind, sql`coalesce(${table.reportId}, ${table.caseId})`)
      .where(sql`${table.answer} is null`),
    check('second_opinions_of_one', sql`num_nonnulls(${table.reportId}, ${table.caseId}) = 1`),
    check('second_opinions_by_two', sql`${table.answeredBy} <> ${table.proposedBy}`),
    check(
      'second_opinions_answered_whole',
      sql`num_nonnulls(${table.answer}, ${table.answeredBy}, ${table.answeredAt}) in (0, 3)`,
    ),
    oneOf('second_opinions_kind_known', table.kind, secondOpinionKinds),
    oneOf('second_opinions_answer_known', table.answer, secondOpinionAnswers),
  ],
)

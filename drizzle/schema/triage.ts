import { sql } from 'drizzle-orm'
import { check, text, uuid } from 'drizzle-orm/pg-core'
import { triageDecisions, triageSeverities } from '@/lib/triage/decision'
import { at, encryptedText } from '../columns'
import { beside, oneOf } from './beside'
import { reports } from './reports'
import { staff } from './staff'

/** Exactly one decision a report, with its reason. Never changed. */
export const triageDecisionsMade = beside.table(
  'triage_decisions',
  {
    reportId: uuid()
      .primaryKey()
      .references(() => reports.id),
    decision: text({ enum: triageDecisions }).notNull(),
    reason: encryptedText('triage_decisions.reason').notNull(),
    decidedBy: uuid()
      .notNull()
      .references(() => staff.id),
    decidedAt: at().notNull(),
    /** Hate and harassment are never lower than A2 (domain §0 rule 10). */
    severity: text({ enum: triageSeverities }),
    /** The second person, where one alone may not decide. */
    agreedBy: uuid().references(() => staff.id),
    /** The report that this one is a duplicate of. */
    sameAs: uuid().references(() => reports.id),
  },
  table => [
    oneOf('triage_decisions_known', table.decision, triageDecisions),
    oneOf('triage_decisions_severity_known', table.severity, triageSeverities),
    check(
      'triage_decisions_hate_is_high',
      sql`${table.severity} in ('A1', 'A2') or ${table.decision} = 'ordinary_asb'`,
    ),
    check(
      'triage_decisions_by_two',
      sql`${table.decision} <> 'ordinary_asb' or (${table.agreedBy} is not null and ${table.agreedBy} <> ${table.decidedBy})`,
    ),
    check('triage_decisions_duplicate_of', sql`(${table.decision} = 'duplicate') = (${table.sameAs} is not null)`),
  ],
)

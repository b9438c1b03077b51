import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { afterwards, closureReasons, perpetratorTold, tellingOutcomes } from '@/lib/closing/closing'
import { safeChannels } from '@/lib/people/person'
import { at, encryptedText, id } from '../columns'
import { beside, oneOf } from './beside'
import { caseId, personInCase, staffId } from './of-case'
import { staff } from './staff'

/** That somebody proposes to close a case, why, and what became of it: approved by another, or declined (domain §3.11). */
export const closures = beside.table(
  'closures',
  {
    id: id(),
    caseId: caseId(),
    reason: text({ enum: closureReasons }).notNull(),
    wording: jsonb().$type<Record<string, string>>().notNull(),
    /** What was done about it, and what we looked into ourselves. */
    account: encryptedText('closures.account').notNull(),
    investigated: encryptedText('closures.investigated').notNull(),
    perpetratorTold: text({ enum: perpetratorTold }).notNull(),
    /** Nothing more can be done, where it is less than 20 working days since the last incident. */
    nothingMore: encryptedText('closures.nothing_more'),
    /** A manager takes it on that a risk is still High. */
    highRiskReason: encryptedText('closures.high_risk_reason'),
    /** Until the end of this day they may disagree. */
    objectBy: date().notNull(),
    proposedBy: staffId(),
    proposedAt: at().notNull(),
    approvedBy: uuid().references(() => staff.id),
    approvedAt: at(),
    declinedBy: uuid().references(() => staff.id),
    declinedAt: at(),
    declineReason: encryptedText('closures.decline_reason'),
    version: integer().notNull().default(1),
  },
  table => [
    unique('closures_id_case').on(table.id, table.caseId),
    index('closures_case').on(table.caseId, table.proposedAt),
    uniqueIndex('closures_one_open')
      .on(table.caseId)
      .where(sql`${table.approvedAt} is null and ${table.declinedAt} is null`),
    check(
      'closures_by_two',
      sql`${table.approvedBy} <> ${table.proposedBy} and ${table.declinedBy} <> ${table.proposedBy}`,
    ),
    check('closures_approved_whole', sql`(${table.approvedBy} is null) = (${table.approvedAt} is null)`),
    check(
      'closures_declined_whole',
      sql`num_nonnulls(${table.declinedBy}, ${table.declinedAt}, ${table.declineReason}) in (0, 3)`,
    ),
    check('closures_one_end', sql`${table.approvedAt} is null or ${table.declinedAt} is null`),
    oneOf('closures_reason_known', table.reason, closureReasons),
    oneOf('closures_perpetrator_known', table.perpetratorTold, perpetratorTold),
  ],
)

/** How each victim and witness was told that we plan to close, and that their rights were told with it. */
export const closureTellings = beside.table(
  'closure_tellings',
  {
    id: id(),
    caseId: caseId(),
    closureId: uuid().notNull(),
    personId: uuid().notNull(),
    outcome: text({ enum: tellingOutcomes }).notNull(),
    channel: text({ enum: safeChannels }),
    /** ASB Case Review, complaint, how to report again. */
    rightsGiven: boolean().notNull(),
    agrees: boolean(),
    note: encryptedText('closure_tellings.note'),
    toldBy: staffId(),
    toldAt: at().notNull(),
  },
  table => [
    personInCase('closure_tellings_person_in_case', table),
    foreignKey({
      name: 'closure_tellings_of_case',
      columns: [table.closureId, table.caseId],
      foreignColumns: [closures.id, closures.caseId],
    }),
    index('closure_tellings_case').on(table.caseId, table.closureId),
    oneOf('closure_tellings_outcome_known', table.outcome, tellingOutcomes),
    oneOf('closure_tellings_channel_known', table.channel, safeChannels),
  ],
)

/** What was found four weeks after a case was closed (T16). Something new is a new report and a new case. */
export const closureChecks = beside.table(
  'closure_checks',
  {
    id: id(),
    caseId: caseId(),
    personId: uuid().notNull(),
    result: text({ enum: afterwards }).notNull(),
    channel: text({ enum: safeChannels }),
    note: encryptedText('closure_checks.note'),
    byId: staffId(),
    at: at().notNull(),
  },
  table => [
    personInCase('closure_checks_person_in_case', table),
    index('closure_checks_case').on(table.caseId),
    oneOf('closure_checks_result_known', table.result, afterwards),
    oneOf('closure_checks_channel_known', table.channel, safeChannels),
  ],
)

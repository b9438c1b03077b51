import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { fingerprintKinds } from '@/lib/crypto/fingerprint-kinds'
import { printSubjects } from '@/lib/patterns/pattern'
import {
  ageBands,
  anonymityLevels,
  beforeAnswers,
  channels,
  perpetratorAnswers,
  placeKinds,
  reporterRoles,
  reportStatuses,
  safetyAnswers,
  severities,
  whenAnswers,
} from '@/lib/reports/report'
import { at, bytes, id, sealed } from '../columns'
import { beside, oneOf } from './beside'
import { cases } from './cases'
import { centres } from './centres'
import { blocks, homes } from './landlord'
import { staff } from './staff'

/**
 * A report as told: never edited (rule 2). What the reporter wrote is in `content`, sealed under a record key
 * that is wrapped to casework and, where there is a receipt, to the reporter. The coded columns are for queues and counts.
 */
export const reports = beside.table(
  'reports',
  {
    id: id(),
    reference: text().notNull(),
    channel: text({ enum: channels }).notNull(),
    receivedAt: at().notNull(),
    recordedAt: at().notNull(),
    enteredBy: uuid().references(() => staff.id),
    /** The reporting centre where it was told, counted as its channel. */
    centreId: uuid().references(() => centres.id),
    level: text({ enum: anonymityLevels }).notNull(),
    role: text({ enum: reporterRoles }),
    ageBand: text({ enum: ageBands }),
    safety: text({ enum: safetyAnswers }),
    types: text().array().notNull(),
    grounds: text().array().notNull(),
    happened: text({ enum: whenAnswers }),
    place: text({ enum: placeKinds }),
    perpetrator: text({ enum: perpetratorAnswers }),
    before: text({ enum: beforeAnswers }),
    wishes: text().array().notNull(),
    adjustments: text().array().notNull(),
    severity: text({ enum: severities }).notNull(),
    /** Asked for the safeguarding lead's eyes: a child, danger, mate crime, a home taken over, sexual behaviour. */
    safeguarding: boolean().notNull(),
    restricted: boolean().notNull(),
    status: text({ enum: reportStatuses }).notNull(),
    caseId: uuid(),
    caseRestricted: boolean(),
    content: sealed().notNull(),
    caseworkKey: bytes().notNull(),
    reporterKey: bytes(),
    reporterPublicKey: bytes(),
    mailboxHash: bytes(),
    screenedAt: at(),
    homeId: uuid().references(() => homes.id),
    blockId: uuid().references(() => blocks.id),
    /** A receipt made for somebody by staff is changed by them at its first use. */
    receiptChangedAt: at(),
    /** The days on which the mailbox was first and last opened: days, not hours, say enough. */
    firstReturnedOn: date(),
    lastReturnedOn: date(),
    /** They took it back. It is kept, and still looked at. */
    withdrawnAt: at(),
    version: integer().notNull().default(1),
  },
  table => [
    index('reports_waiting')
      .on(table.severity, table.receivedAt, table.id)
      .where(sql`${table.status} in ('received', 'needs_contact')`),
    index('reports_home').on(table.homeId, table.receivedAt),
    index('reports_block').on(table.blockId, table.receivedAt),
    index('reports_case').on(table.caseId),
    index('reports_unscreened').on(table.recordedAt).where(sql`${table.screenedAt} is null`),
    index('reports_entered').on(table.enteredBy, table.recordedAt),
    uniqueIndex('reports_mailbox_key').on(table.mailboxHash),
    uniqueIndex('reports_reference_key').on(table.reference),
    foreignKey({
      name: 'reports_case_restriction',
      columns: [table.caseId, table.caseRestricted],
      foreignColumns: [cases.id, cases.restricted],
    }).onUpdate('cascade'),
    check('reports_case_restriction_known', sql`(${table.caseId} is null) = (${table.caseRestricted} is null)`),
    check('reports_receipt_whole', sql`(${table.mailboxHash} is null) = (${table.reporterKey} is null)`),
    oneOf('reports_channel_known', table.channel, channels),
    oneOf('reports_level_known', table.level, anonymityLevels),
    oneOf('reports_role_known', table.role, reporterRoles),
    oneOf('reports_age_known', table.ageBand, ageBands),
    oneOf('reports_safety_known', table.safety, safetyAnswers),
    oneOf('reports_happened_known', table.happened, whenAnswers),
    oneOf('reports_place_known', table.place, placeKinds),
    oneOf('reports_perpetrator_known', table.perpetrator, perpetratorAnswers),
    oneOf('reports_before_known', table.before, beforeAnswers),
    oneOf('reports_severity_known', table.severity, severities),
    oneOf('reports_status_known', table.status, reportStatuses),
  ],
)

/** Keyed hashes of what a report names, so that repeats can be found without reading (domain §3.9). */
export const reportFingerprints = beside.table(
  'report_fingerprints',
  {
    reportId: uuid()
      .notNull()
      .references(() => reports.id),
    kind: text({ enum: fingerprintKinds }).notNull(),
    value: bytes().notNull(),
    /** Whom it is about: two people with one name are no repeat of each other. */
    subject: text({ enum: printSubjects }).notNull().default('unknown'),
  },
  table => [
    primaryKey({ columns: [table.value, table.kind, table.reportId, table.subject] }),
    index().on(table.reportId, table.kind),
    oneOf('report_fingerprints_subject_known', table.subject, printSubjects),
  ],
)

/**
 * Answers between pages: sealed with a key only the reporter's cookie holds, gone after 60 minutes. A draft that is over
 * (sent or left) takes no more answers; a page still on its way does not bring them back.
 */
export const drafts = beside.table(
  'drafts',
  {
    id: bytes().primaryKey(),
    sealed: sealed().notNull(),
    isOver: boolean().notNull().default(false),
    expiresAt: at().notNull(),
  },
  table => [index().on(table.expiresAt)],
)

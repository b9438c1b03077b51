import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  jsonb,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { caseStatuses } from '@/lib/cases/case'
import { conflictRelations } from '@/lib/cases/conflict'
import { findings } from '@/lib/cases/finding'
import { caseLinkKinds, datePrecisions, diarySources, interpreterModes } from '@/lib/cases/incident'
import { overrideReasons, policeStatuses } from '@/lib/cases/police'
import { consentPurposes } from '@/lib/people/consent'
import { at, encryptedText, id } from '../columns'
import { beside, oneOf } from './beside'
import { cases } from './cases'
import { consents } from './consents'
import { people } from './people'
import { reports } from './reports'
import { staff } from './staff'

const caseId = () =>
  uuid()
    .notNull()
    .references(() => cases.id)
const staffId = () =>
  uuid()
    .notNull()
    .references(() => staff.id)

/** The moves of a case that the lifecycle allows. The database refuses a status that none of them leads to. */
export const caseMoves = beside.table(
  'case_moves',
  { fromStatus: text({ enum: caseStatuses }).notNull(), toStatus: text({ enum: caseStatuses }).notNull() },
  table => [primaryKey({ columns: [table.fromStatus, table.toStatus] })],
)

/** Two cases that belong together. A counter-allegation has a case of its own (domain §0 rule 18). */
export const caseLinks = beside.table(
  'case_links',
  {
    id: id(),
    caseId: caseId(),
    otherCaseId: caseId(),
    kind: text({ enum: caseLinkKinds }).notNull(),
    byId: staffId(),
    at: at().notNull(),
  },
  table => [
    uniqueIndex('case_links_once').on(table.caseId, table.otherCaseId, table.kind),
    index('case_links_other').on(table.otherCaseId),
    check('case_links_of_two', sql`${table.caseId} <> ${table.otherCaseId}`),
    oneOf('case_links_kind_known', table.kind, caseLinkKinds),
  ],
)

/** Colleagues who must not work on a case, and why. Written by the gate, which shuts them out in the same moment. */
export const conflicts = beside.table(
  'conflicts',
  {
    id: id(),
    caseId: caseId(),
    staffId: staffId(),
    relation: text({ enum: conflictRelations }).notNull(),
    note: encryptedText('conflicts.note'),
    declaredBy: staffId(),
    at: at().notNull(),
  },
  table => [
    index('conflicts_case').on(table.caseId),
    oneOf('conflicts_relation_known', table.relation, conflictRelations),
  ],
)

/** Something that happened, with its day. A correction is a new row; nothing is edited. */
export const incidents = beside.table(
  'incidents',
  {
    id: id(),
    caseId: caseId(),
    reportId: uuid().references(() => reports.id),
    happenedAt: at().notNull(),
    precision: text({ enum: datePrecisions }).notNull(),
    types: text().array().notNull(),
    /** The words of the types as they were read when they were chosen. */
    wording: jsonb().$type<Record<string, string>>().notNull().default({}),
    place: encryptedText('incidents.place'),
    what: encryptedText('incidents.what').notNull(),
    possibleCrime: boolean().notNull().default(false),
    recordedBy: staffId(),
    recordedAt: at().notNull(),
  },
  table => [
    index('incidents_case').on(table.caseId, table.happenedAt),
    oneOf('incidents_precision_known', table.precision, datePrecisions),
  ],
)

/** What somebody saw, heard and felt, in their words (domain §3.7). */
export const diaryEntries = beside.table(
  'diary_entries',
  {
    id: id(),
    caseId: caseId(),
    personId: uuid().notNull(),
    source: text({ enum: diarySources }).notNull(),
    startedAt: at().notNull(),
    endedAt: at(),
    place: encryptedText('diary_entries.place'),
    what: encryptedText('diary_entries.what').notNull(),
    who: encryptedText('diary_entries.who'),
    witnesses: encryptedText('diary_entries.witnesses'),
    effect: encryptedText('diary_entries.effect'),
    recordedBy: staffId(),
    recordedAt: at().notNull(),
  },
  table => [
    foreignKey({
      name: 'diary_entries_person_in_case',
      columns: [table.personId, table.caseId],
      foreignColumns: [people.id, people.caseId],
    }),
    index('diary_entries_case').on(table.caseId, table.startedAt),
    oneOf('diary_entries_source_known', table.source, diarySources),
  ],
)

/** An interpreter booked for a contact with somebody: never a relative, never a child. */
export const interpreterBookings = beside.table(
  'interpreter_bookings',
  {
    id: id(),
    caseId: caseId(),
    personId: uuid().notNull(),
    language: encryptedText('interpreter_bookings.language').notNull(),
    mode: text({ enum: interpreterModes }).notNull(),
    bookedFor: at().notNull(),
    interpreter: encryptedText('interpreter_bookings.interpreter'),
    cancelledAt: at(),
    recordedBy: staffId(),
    recordedAt: at().notNull(),
  },
  table => [
    foreignKey({
      name: 'interpreter_bookings_person_in_case',
      columns: [table.personId, table.caseId],
      foreignColumns: [people.id, people.caseId],
    }),
    index('interpreter_bookings_case').on(table.caseId),
    oneOf('interpreter_bookings_mode_known', table.mode, interpreterModes),
  ],
)

/** Consent that was overridden: for a listed reason, by one person with another's authority (domain §0 rule 7). */
export const consentOverrides = beside.table(
  'consent_overrides',
  {
    id: id(),
    caseId: caseId(),
    personId: uuid().notNull(),
    purpose: text({ enum: consentPurposes }).notNull(),
    reasonCode: text({ enum: overrideReasons }).notNull(),
    reason: encryptedText('consent_overrides.reason').notNull(),
    /** Told first, unless that is not safe. */
    toldFirst: boolean().notNull(),
    askedBy: staffId(),
    authorisedBy: staffId(),
    at: at().notNull(),
  },
  table => [
    foreignKey({
      name: 'consent_overrides_person_in_case',
      columns: [table.personId, table.caseId],
      foreignColumns: [people.id, people.caseId],
    }),
    index('consent_overrides_case').on(table.caseId, table.personId),
    check('consent_overrides_by_two', sql`${table.authorisedBy} <> ${table.askedBy}`),
    oneOf('consent_overrides_purpose_known', table.purpose, consentPurposes),
    oneOf('consent_overrides_reason_known', table.reasonCode, overrideReasons),
  ],
)

/** Where a matter stands with the police for one person. The newest row counts. */
export const policeRecords = beside.table(
  'police_records',
  {
    id: id(),
    caseId: caseId(),
    personId: uuid().notNull(),
    status: text({ enum: policeStatuses }).notNull(),
    force: encryptedText('police_records.force'),
    method: encryptedText('police_records.method'),
    reference: encryptedText('police_records.reference'),
    policeOfficer: encryptedText('police_records.police_officer'),
    reportedOn: date(),
    consentId: uuid(),
    overrideId: uuid().references(() => consentOverrides.id),
    recordedBy: staffId(),
    recordedAt: at().notNull(),
  },
  table => [
    foreignKey({
      name: 'police_records_person_in_case',
      columns: [table.personId, table.caseId],
      foreignColumns: [people.id, people.caseId],
    }),
    foreignKey({
      name: 'police_records_consent_in_case',
      columns: [table.consentId, table.caseId],
      foreignColumns: [consents.id, consents.caseId],
    }),
    index('police_records_case').on(table.caseId, table.personId, table.recordedAt),
    check(
      'police_records_agreed',
      sql`${table.status} <> 'reported_by_us_with_consent' or ${table.consentId} is not null`,
    ),
    check(
      'police_records_override',
      sql`${table.status} <> 'reported_by_us_override' or ${table.overrideId} is not null`,
    ),
    oneOf('police_records_status_known', table.status, policeStatuses),
  ],
)

/** What the landlord found. The newest row counts; one that calls a report malicious names the second person. */
export const findingsMade = beside.table(
  'findings',
  {
    id: id(),
    caseId: caseId(),
    finding: text({ enum: findings }).notNull(),
    reason: encryptedText('findings.reason').notNull(),
    byId: staffId(),
    agreedBy: uuid().references(() => staff.id),
    at: at().notNull(),
  },
  table => [
    index('findings_case').on(table.caseId, table.at),
    check(
      'findings_malicious_by_two',
      sql`${table.finding} <> 'malicious' or (${table.agreedBy} is not null and ${table.agreedBy} <> ${table.byId})`,
    ),
    oneOf('findings_known', table.finding, findings),
  ],
)

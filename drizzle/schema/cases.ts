import { sql } from 'drizzle-orm'
import { boolean, foreignKey, index, integer, jsonb, text, unique, uuid } from 'drizzle-orm/pg-core'
import { caseClassifications, caseEventKinds, caseStatuses } from '@/lib/cases/case'
import { contactOutcomes, safeChannels } from '@/lib/people/person'
import { severities } from '@/lib/reports/report'
import { at, encryptedText, id } from '../columns'
import { beside, oneOf } from './beside'
import { policyVersions } from './landlord'
import { people } from './people'
import { staff, teams } from './staff'

export const cases = beside.table(
  'cases',
  {
    id: id(),
    reference: text().notNull().unique('cases_reference_key'),
    status: text({ enum: caseStatuses }).notNull(),
    classification: text({ enum: caseClassifications }).array().notNull(),
    severity: text({ enum: severities }).notNull(),
    safeguarding: boolean().notNull(),
    restricted: boolean().notNull(),
    /** Beside the stage, and never in its place (domain §3.3): contact and support go on. */
    heldForPoliceAt: at(),
    heldForVictimAt: at(),
    legalAt: at(),
    /** A partner, former partner or relative: worked on the domestic abuse route, the hate flag kept. */
    domesticAbuse: boolean().notNull().default(false),
    openedAt: at().notNull(),
    closedAt: at(),
    officerId: uuid().references(() => staff.id),
    deputyId: uuid().references(() => staff.id),
    teamId: uuid().references(() => teams.id),
    policyVersion: integer().references(() => policyVersions.version),
    version: integer().notNull().default(1),
    changedBy: uuid().references(() => staff.id),
    changedAt: at().notNull(),
  },
  table => [
    unique('cases_id_restricted').on(table.id, table.restricted),
    // Read backwards for the newest first: one made for that has the rows without a time last, and answers no list.
    index('cases_newest').on(table.openedAt, table.id),
    index('cases_open_newest').on(table.openedAt, table.id).where(sql`${table.status} <> 'closed'`),
    index('cases_officer').on(table.officerId, table.openedAt),
    index('cases_deputy').on(table.deputyId, table.openedAt),
    oneOf('cases_status_known', table.status, caseStatuses),
    oneOf('cases_severity_known', table.severity, severities),
  ],
)

/** Notes are additions only: nobody holds the right to change one. */
export const caseNotes = beside.table(
  'case_notes',
  {
    id: id(),
    caseId: uuid()
      .notNull()
      .references(() => cases.id),
    authorId: uuid()
      .notNull()
      .references(() => staff.id),
    text: encryptedText('case_notes.text').notNull(),
    createdAt: at().notNull(),
  },
  table => [index('case_notes_case').on(table.caseId, table.createdAt)],
)

export const contacts = beside.table(
  'contacts',
  {
    id: id(),
    caseId: uuid()
      .notNull()
      .references(() => cases.id),
    personId: uuid().notNull(),
    channel: text({ enum: safeChannels }).notNull(),
    outcome: text({ enum: contactOutcomes }).notNull(),
    contactedAt: at().notNull(),
    byId: uuid()
      .notNull()
      .references(() => staff.id),
    note: encryptedText('contacts.note'),
    /** Whether it was safe to speak, as far as the officer could tell. */
    wasSafe: boolean(),
    interpreter: encryptedText('contacts.interpreter'),
    createdAt: at().notNull(),
  },
  table => [
    foreignKey({
      name: 'contacts_person_in_case',
      columns: [table.personId, table.caseId],
      foreignColumns: [people.id, people.caseId],
    }),
    index('contacts_case').on(table.caseId, table.contactedAt),
    oneOf('contacts_channel_known', table.channel, safeChannels),
    oneOf('contacts_outcome_known', table.outcome, contactOutcomes),
  ],
)

/** What happened to a case, in codes and ids only. Additions only. */
export const caseEvents = beside.table(
  'case_events',
  {
    id: id(),
    caseId: uuid()
      .notNull()
      .references(() => cases.id),
    kind: text({ enum: caseEventKinds }).notNull(),
    byId: uuid().references(() => staff.id),
    at: at().notNull(),
    detail: jsonb().$type<Record<string, string>>().notNull().default({}),
  },
  table => [
    index('case_events_case').on(table.caseId, table.at),
    oneOf('case_events_kind_known', table.kind, caseEventKinds),
  ],
)

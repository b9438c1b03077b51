import { sql } from 'drizzle-orm'
import { boolean, check, index, jsonb, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { caseStatuses } from '@/lib/cases/case'
import { conflictRelations } from '@/lib/cases/conflict'
import { caseLinkKinds, datePrecisions, diarySources, interpreterModes } from '@/lib/cases/incident'
import { at, encryptedText, id } from '../columns'
import { beside, oneOf } from './beside'
import { caseId, personInCase, staffId } from './of-case'
import { reports } from './reports'

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
    personInCase('diary_entries_person_in_case', table),
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
    personInCase('interpreter_bookings_person_in_case', table),
    index('interpreter_bookings_case').on(table.caseId),
    oneOf('interpreter_bookings_mode_known', table.mode, interpreterModes),
  ],
)

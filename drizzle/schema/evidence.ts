import { sql } from 'drizzle-orm'
import { bigint, boolean, check, index, integer, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import {
  evidenceAnswers,
  evidenceGivers,
  evidenceRecordKinds,
  evidenceStates,
  evidenceStores,
  mediaKinds,
  openedCopies,
  scanResults,
} from '@/lib/evidence/evidence'
import { at, bytes, encryptedText, id, sealed } from '../columns'
import { beside, oneOf } from './beside'
import { cases } from './cases'
import { clocks } from './clocks'
import { messages } from './messages'
import { people } from './people'
import { drafts, reports } from './reports'
import { staff } from './staff'

/**
 * A file that somebody gave. It waits for the report or the message it is to come with, and dies with an unsent draft;
 * once claimed it belongs to the report and has a clock by which somebody looks at it. What it is called and what it says
 * of itself are sealed like its bytes.
 */
export const evidence = beside.table(
  'evidence',
  {
    id: id(),
    draftId: bytes().references(() => drafts.id, { onDelete: 'cascade' }),
    reportId: uuid().references(() => reports.id),
    caseId: uuid().references(() => cases.id),
    /** The record of the mailbox that it came with. */
    messageId: uuid().references(() => messages.id),
    /** Whom staff had it from, where that is somebody in the case. */
    personId: uuid().references(() => people.id),
    clockId: uuid().references(() => clocks.id),
    givenBy: text({ enum: evidenceGivers }).notNull(),
    staffId: uuid().references(() => staff.id),
    kind: text({ enum: mediaKinds }).notNull(),
    mediaType: text().notNull(),
    state: text({ enum: evidenceStates }).notNull(),
    store: text({ enum: evidenceStores }).notNull(),
    scan: text({ enum: scanResults }).notNull().default('not_scanned'),
    wrappedKey: sealed().notNull(),
    /** Its name, and where, when and with what it was made as far as it says so itself. */
    particulars: sealed(),
    isOriginalKept: boolean().notNull().default(false),
    originalBytes: bigint({ mode: 'number' }),
    sha256: bytes(),
    cleanType: text(),
    /** Bytes of each clean part, in order: one of a photo, one a page of a PDF. */
    cleanBytes: integer().array().notNull().default([]),
    receivedAt: at().notNull(),
  },
  table => [
    index('evidence_draft').on(table.draftId),
    index('evidence_report').on(table.reportId),
    index('evidence_case').on(table.caseId),
    index('evidence_clock').on(table.clockId),
    check('evidence_of_something', sql`num_nonnulls(${table.draftId}, ${table.reportId}, ${table.caseId}) = 1`),
    check('evidence_has_clock', sql`${table.draftId} is not null or ${table.clockId} is not null`),
    check('evidence_giver_known', sql`(${table.givenBy} = 'staff') = (${table.staffId} is not null)`),
    oneOf('evidence_given_by_known', table.givenBy, evidenceGivers),
    oneOf('evidence_kind_known', table.kind, mediaKinds),
    oneOf('evidence_state_known', table.state, evidenceStates),
    oneOf('evidence_store_known', table.store, evidenceStores),
    oneOf('evidence_scan_known', table.scan, scanResults),
  ],
)

/** The sealed bytes of a copy, in pieces that are read one by one. */
export const evidenceChunks = beside.table(
  'evidence_chunks',
  {
    evidenceId: uuid()
      .notNull()
      .references(() => evidence.id, { onDelete: 'cascade' }),
    /** original, or clean/1 and on */
    copy: text().notNull(),
    number: integer().notNull(),
    sealed: sealed().notNull(),
  },
  table => [primaryKey({ columns: [table.evidenceId, table.copy, table.number] })],
)

/** Who opened what, and when: the chain of custody. Never changed. Opening an original has a reason. */
export const evidenceOpenings = beside.table(
  'evidence_openings',
  {
    id: id(),
    evidenceId: uuid()
      .notNull()
      .references(() => evidence.id),
    staffId: uuid()
      .notNull()
      .references(() => staff.id),
    copy: text({ enum: openedCopies }).notNull(),
    reason: encryptedText('evidence_openings.reason'),
    openedAt: at().notNull(),
  },
  table => [
    index('evidence_openings_evidence').on(table.evidenceId, table.openedAt),
    check('evidence_openings_reasoned', sql`${table.copy} <> 'original' or ${table.reason} is not null`),
    oneOf('evidence_openings_copy_known', table.copy, openedCopies),
  ],
)

/** What staff record of an item, addition after addition; the newest of a kind counts. */
export const evidenceRecords = beside.table(
  'evidence_records',
  {
    id: id(),
    evidenceId: uuid()
      .notNull()
      .references(() => evidence.id),
    kind: text({ enum: evidenceRecordKinds }).notNull(),
    answer: text({ enum: evidenceAnswers }),
    words: encryptedText('evidence_records.words'),
    recordedBy: uuid()
      .notNull()
      .references(() => staff.id),
    recordedAt: at().notNull(),
  },
  table => [
    index('evidence_records_evidence').on(table.evidenceId, table.recordedAt),
    oneOf('evidence_records_kind_known', table.kind, evidenceRecordKinds),
    oneOf('evidence_records_answer_known', table.answer, evidenceAnswers),
  ],
)

/** Sealed bytes outside the database whose row is gone: a job removes them there. An id, and nothing else. */
export const evidenceRemovals = beside.table('evidence_removals', { evidenceId: uuid().primaryKey() })

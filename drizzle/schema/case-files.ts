import { sql } from 'drizzle-orm'
import { bigint, check, foreignKey, index, integer, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { exportPurposes, exportStates, passageAnswers, treatments } from '@/lib/case-files/case-file'
import { at, bytes, encryptedText, id, sealed } from '../columns'
import { beside, oneOf } from './beside'
import { caseId, personInCase, staffId } from './of-case'
import { people } from './people'
import { staff } from './staff'

/** One chronological file of a case for somebody outside: who asked and why, who agreed, how far it is, and its seal. */
export const caseFiles = beside.table(
  'case_files',
  {
    id: id(),
    caseId: caseId(),
    purpose: text({ enum: exportPurposes }).notNull(),
    reason: encryptedText('case_files.reason').notNull(),
    recipient: encryptedText('case_files.recipient').notNull(),
    /** Whom it is for, where it is for one person: of others it holds nothing. */
    forPersonId: uuid(),
    state: text({ enum: exportStates }).notNull(),
    askedBy: staffId(),
    askedAt: at().notNull(),
    proposedAt: at(),
    agreedBy: uuid().references(() => staff.id),
    agreedAt: at(),
    /** What was agreed to: a hash of people, passages and the record as it then was. */
    agreedTo: bytes(),
    /** Steps done of steps there are. */
    progress: integer().notNull().default(0),
    steps: integer().notNull().default(0),
    failure: text(),
    pages: integer(),
    byteCount: bigint({ mode: 'number' }),
    sha256: bytes(),
    wrappedKey: sealed(),
    readyAt: at(),
    version: integer().notNull().default(1),
  },
  table => [
    unique('case_files_id_case').on(table.id, table.caseId),
    foreignKey({
      name: 'case_files_person_in_case',
      columns: [table.forPersonId, table.caseId],
      foreignColumns: [people.id, people.caseId],
    }),
    index('case_files_case').on(table.caseId, table.askedAt),
    check('case_files_by_two', sql`${table.agreedBy} <> ${table.askedBy}`),
    check(
      'case_files_agreed_whole',
      sql`num_nonnulls(${table.agreedBy}, ${table.agreedAt}, ${table.agreedTo}) in (0, 3)`,
    ),
    check(
      'case_files_agreed_first',
      sql`${table.state} not in ('queued', 'building', 'ready', 'failed') or ${table.agreedAt} is not null`,
    ),
    check(
      'case_files_ready_whole',
      sql`${table.state} <> 'ready' or num_nonnulls(${table.wrappedKey}, ${table.sha256}, ${table.pages}) = 3`,
    ),
    oneOf('case_files_purpose_known', table.purpose, exportPurposes),
    oneOf('case_files_state_known', table.state, exportStates),
  ],
)

/** How each person of the case appears in it. */
export const caseFilePeople = beside.table(
  'case_file_people',
  {
    fileId: uuid().notNull(),
    caseId: caseId(),
    personId: uuid().notNull(),
    treatment: text({ enum: treatments }).notNull(),
    /** "Person C": what stands in place of their name. */
    standsAs: text().notNull(),
  },
  table => [
    primaryKey({ columns: [table.fileId, table.personId] }),
    personInCase('case_file_people_person_in_case', table),
    foreignKey({
      name: 'case_file_people_of_file',
      columns: [table.fileId, table.caseId],
      foreignColumns: [caseFiles.id, caseFiles.caseId],
    }),
    oneOf('case_file_people_treatment_known', table.treatment, treatments),
  ],
)

/** "Could only one neighbour know this?", answered passage by passage: which record and part, and of what words. */
export const caseFilePassages = beside.table(
  'case_file_passages',
  {
    fileId: uuid().notNull(),
    caseId: caseId(),
    /** `notes/<id>/text` and the like. */
    passage: text().notNull(),
    /** A hash of its words: an answer is about these words and no others. */
    words: bytes().notNull(),
    answer: text({ enum: passageAnswers }).notNull(),
    byId: staffId(),
    at: at().notNull(),
  },
  table => [
    primaryKey({ columns: [table.fileId, table.passage] }),
    foreignKey({
      name: 'case_file_passages_of_file',
      columns: [table.fileId, table.caseId],
      foreignColumns: [caseFiles.id, caseFiles.caseId],
    }),
    oneOf('case_file_passages_answer_known', table.answer, passageAnswers),
  ],
)

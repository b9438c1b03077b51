import { foreignKey, index, primaryKey, smallint, uuid } from 'drizzle-orm/pg-core'
import { at, encryptedText, id, sealed } from '../columns'
import { beside } from './beside'
import { caseFiles } from './case-files'
import { caseId, staffId } from './of-case'

/** The sealed bytes of a file, in pieces. */
export const caseFileChunks = beside.table(
  'case_file_chunks',
  {
    fileId: uuid().notNull(),
    caseId: caseId(),
    number: smallint().notNull(),
    sealed: sealed().notNull(),
  },
  table => [
    primaryKey({ columns: [table.fileId, table.number] }),
    foreignKey({
      name: 'case_file_chunks_of_file',
      columns: [table.fileId, table.caseId],
      foreignColumns: [caseFiles.id, caseFiles.caseId],
    }),
  ],
)

/** Who took the file out, when and for what. Never changed. */
export const caseFileOpenings = beside.table(
  'case_file_openings',
  {
    id: id(),
    fileId: uuid().notNull(),
    caseId: caseId(),
    staffId: staffId(),
    reason: encryptedText('case_file_openings.reason').notNull(),
    openedAt: at().notNull(),
  },
  table => [
    index('case_file_openings_file').on(table.fileId),
    foreignKey({
      name: 'case_file_openings_of_file',
      columns: [table.fileId, table.caseId],
      foreignColumns: [caseFiles.id, caseFiles.caseId],
    }),
  ],
)

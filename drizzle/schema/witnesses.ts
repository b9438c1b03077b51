import { sql } from 'drizzle-orm'
import { check, index, jsonb, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { witnessChoices } from '@/lib/support/witness'
import { at, encryptedText, id } from '../columns'
import { beside, oneOf } from './beside'
import { evidence } from './evidence'
import { caseId, personInCase, staffId } from './of-case'

/** How a witness wants to help: explained first, chosen then, signed last. The newest row counts; none is changed. */
export const witnessStatements = beside.table(
  'witness_statements',
  {
    id: id(),
    caseId: caseId(),
    personId: uuid().notNull(),
    choice: text({ enum: witnessChoices }).notNull(),
    /** What was explained, word for word. */
    explained: jsonb().$type<Record<string, string>>().notNull(),
    explainedAt: at().notNull(),
    chosenAt: at().notNull(),
    signedAt: at(),
    theirWords: encryptedText('witness_statements.their_words'),
    recordedBy: staffId(),
    recordedAt: at().notNull(),
  },
  table => [
    personInCase('witness_statements_person_in_case', table),
    unique('witness_statements_id_case').on(table.id, table.caseId),
    index('witness_statements_case').on(table.caseId, table.personId, table.recordedAt),
    check(
      'witness_statements_explained_first',
      sql`${table.explainedAt} <= ${table.chosenAt} and (${table.signedAt} is null or ${table.chosenAt} <= ${table.signedAt})`,
    ),
    oneOf('witness_statements_choice_known', table.choice, witnessChoices),
  ],
)

/** Under which choice a piece of evidence was given. */
export const evidenceChoices = beside.table(
  'evidence_choices',
  {
    evidenceId: uuid()
      .notNull()
      .references(() => evidence.id),
    statementId: uuid()
      .notNull()
      .references(() => witnessStatements.id),
    caseId: caseId(),
    byId: staffId(),
    at: at().notNull(),
  },
  table => [
    primaryKey({ columns: [table.evidenceId, table.statementId] }),
    index('evidence_choices_case').on(table.caseId),
  ],
)

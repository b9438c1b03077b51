import { sql } from 'drizzle-orm'
import { check, foreignKey, index, integer, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { challengeAnswers, challengeKinds } from '@/lib/closing/closing'
import { at, encryptedText, id } from '../columns'
import { beside, oneOf } from './beside'
import { closures } from './closing'
import { messages } from './messages'
import { caseId } from './of-case'
import { people } from './people'
import { reports } from './reports'
import { staff } from './staff'

/** An objection to a closing, which stops it, or a request after it to look again; answered by somebody else than the officer. */
export const challenges = beside.table(
  'challenges',
  {
    id: id(),
    caseId: caseId(),
    kind: text({ enum: challengeKinds }).notNull(),
    closureId: uuid(),
    personId: uuid().references(() => people.id),
    reportId: uuid().references(() => reports.id),
    /** The message in their mailbox: its words stay there. */
    messageId: uuid().references(() => messages.id),
    words: encryptedText('challenges.words'),
    takenBy: uuid().references(() => staff.id),
    receivedAt: at().notNull(),
    answer: text({ enum: challengeAnswers }),
    answerReason: encryptedText('challenges.answer_reason'),
    answeredBy: uuid().references(() => staff.id),
    answeredAt: at(),
    version: integer().notNull().default(1),
  },
  table => [
    foreignKey({
      name: 'challenges_of_closure',
      columns: [table.closureId, table.caseId],
      foreignColumns: [closures.id, closures.caseId],
    }),
    index('challenges_case').on(table.caseId),
    uniqueIndex('challenges_message').on(table.messageId),
    check('challenges_told', sql`num_nonnulls(${table.messageId}, ${table.takenBy}) > 0`),
    check(
      'challenges_answered_whole',
      sql`num_nonnulls(${table.answer}, ${table.answerReason}, ${table.answeredBy}, ${table.answeredAt}) in (0, 4)`,
    ),
    oneOf('challenges_kind_known', table.kind, challengeKinds),
    oneOf('challenges_answer_known', table.answer, challengeAnswers),
  ],
)

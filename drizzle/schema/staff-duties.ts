import { sql } from 'drizzle-orm'
import { check, date, index, integer, jsonb, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { accessAnswers, acknowledged } from '@/lib/staff/duty'
import { at, encryptedText, id } from '../columns'
import { beside, oneOf } from './beside'
import { staff } from './staff'

const staffId = () =>
  uuid()
    .notNull()
    .references(() => staff.id)

/** What somebody has read and agreed to before they see a case: the code of conduct and the training, a row a version. */
export const acknowledgements = beside.table(
  'acknowledgements',
  {
    staffId: staffId(),
    kind: text({ enum: acknowledged }).notNull(),
    version: integer().notNull(),
    at: at().notNull(),
  },
  table => [
    primaryKey({ columns: [table.staffId, table.kind, table.version] }),
    oneOf('acknowledgements_kind_known', table.kind, acknowledged),
  ],
)

/** Once a year somebody asks of every account whether its holder still needs it. */
export const accessReviews = beside.table('access_reviews', {
  id: id(),
  openedAt: at().notNull(),
  openedBy: staffId(),
  dueOn: date().notNull(),
  closedAt: at(),
  closedBy: uuid().references(() => staff.id),
})

export const accessReviewAnswers = beside.table(
  'access_review_answers',
  {
    reviewId: uuid()
      .notNull()
      .references(() => accessReviews.id),
    staffId: staffId(),
    answer: text({ enum: accessAnswers }).notNull(),
    reason: encryptedText('access_review_answers.reason'),
    byId: staffId(),
    at: at().notNull(),
  },
  table => [
    primaryKey({ columns: [table.reviewId, table.staffId] }),
    oneOf('access_review_answers_known', table.answer, accessAnswers),
    check('access_review_answers_by_another', sql`${table.byId} <> ${table.staffId}`),
  ],
)

/** Who came, changed and left: what an account was before and after, append-only. */
export const staffChanges = beside.table(
  'staff_changes',
  {
    id: id(),
    staffId: staffId(),
    change: text({ enum: ['joined', 'moved', 'left', 'came-back', 'renamed'] }).notNull(),
    beforeRole: text(),
    afterRole: text(),
    beforeTeamId: uuid(),
    afterTeamId: uuid(),
    byId: uuid().references(() => staff.id),
    at: at().notNull(),
    /** What differs, by its name. For administrators and the data protection officer alone. */
    before: jsonb().$type<Record<string, string | null>>(),
    after: jsonb().$type<Record<string, string | null>>(),
  },
  table => [
    index('staff_changes_staff').on(table.staffId, table.at),
    oneOf('staff_changes_known', table.change, ['joined', 'moved', 'left', 'came-back', 'renamed']),
  ],
)

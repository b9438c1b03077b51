import { sql } from 'drizzle-orm'
import { boolean, check, date, foreignKey, index, integer, smallint, text, unique, uuid } from 'drizzle-orm/pg-core'
import { safeChannels } from '@/lib/people/person'
import { actionSides, planFormats } from '@/lib/plans/plan'
import { at, encryptedText, id } from '../columns'
import { beside, oneOf } from './beside'
import { caseId, personInCase, staffId } from './of-case'
import { staff } from './staff'

/** A plan made with one person (domain §3.6). A new version is a new row; what was given stays as it was given. */
export const actionPlans = beside.table(
  'action_plans',
  {
    id: id(),
    caseId: caseId(),
    personId: uuid().notNull(),
    wants: encryptedText('action_plans.wants').notNull(),
    worries: encryptedText('action_plans.worries'),
    contactAgreed: encryptedText('action_plans.contact_agreed'),
    contactEveryDays: smallint(),
    contactChannel: text({ enum: safeChannels }),
    evidenceApproach: encryptedText('action_plans.evidence_approach'),
    notWithoutAsking: encryptedText('action_plans.not_without_asking'),
    emergencyAdvice: boolean().notNull().default(false),
    rightsExplained: boolean().notNull().default(false),
    nextReviewOn: date().notNull(),
    /** Support and safety only: nothing is done about the person who did it. */
    supportOnly: boolean().notNull().default(false),
    agreedAt: at(),
    format: text({ enum: planFormats }),
    language: encryptedText('action_plans.language'),
    givenAt: at(),
    givenBy: uuid().references(() => staff.id),
    madeBy: staffId(),
    madeAt: at().notNull(),
    version: integer().notNull().default(1),
    changedBy: uuid().references(() => staff.id),
  },
  table => [
    personInCase('action_plans_person_in_case', table),
    unique('action_plans_id_case').on(table.id, table.caseId),
    index('action_plans_case').on(table.caseId, table.personId, table.madeAt),
    check('action_plans_given_whole', sql`num_nonnulls(${table.format}, ${table.givenAt}, ${table.givenBy}) in (0, 3)`),
    oneOf('action_plans_channel_known', table.contactChannel, safeChannels),
    oneOf('action_plans_format_known', table.format, planFormats),
  ],
)

/** One thing to be done, by whom and when: done, or struck out with a reason. */
export const planActions = beside.table(
  'plan_actions',
  {
    id: id(),
    caseId: caseId(),
    planId: uuid().notNull(),
    side: text({ enum: actionSides }).notNull(),
    what: encryptedText('plan_actions.what').notNull(),
    ownerId: uuid().references(() => staff.id),
    owner: encryptedText('plan_actions.owner'),
    dueOn: date().notNull(),
    doneAt: at(),
    cancelledAt: at(),
    cancelReason: encryptedText('plan_actions.cancel_reason'),
    madeBy: staffId(),
    madeAt: at().notNull(),
    version: integer().notNull().default(1),
    changedBy: uuid().references(() => staff.id),
  },
  table => [
    foreignKey({
      name: 'plan_actions_plan_in_case',
      columns: [table.planId, table.caseId],
      foreignColumns: [actionPlans.id, actionPlans.caseId],
    }),
    index('plan_actions_case').on(table.caseId),
    index('plan_actions_owner').on(table.ownerId, table.dueOn),
    check('plan_actions_owned', sql`${table.side} <> 'landlord' or ${table.ownerId} is not null`),
    check('plan_actions_struck_with_reason', sql`(${table.cancelledAt} is null) = (${table.cancelReason} is null)`),
    check('plan_actions_one_end', sql`${table.doneAt} is null or ${table.cancelledAt} is null`),
    oneOf('plan_actions_side_known', table.side, actionSides),
  ],
)

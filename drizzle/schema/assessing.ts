import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  smallint,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { safeChannels } from '@/lib/people/person'
import { actionSides, planFormats } from '@/lib/plans/plan'
import { bandSources, riskBands, riskOverrides } from '@/lib/risk/risk'
import { screenKinds, screenOutcomes } from '@/lib/safeguarding/screen'
import { at, encryptedText, id } from '../columns'
import { beside, oneOf } from './beside'
import { cases } from './cases'
import { people } from './people'
import { staff } from './staff'

const caseId = () =>
  uuid()
    .notNull()
    .references(() => cases.id)
const staffId = () =>
  uuid()
    .notNull()
    .references(() => staff.id)

/** One assessment of one person (domain §3.5): never changed, the newest counts. */
export const riskAssessments = beside.table(
  'risk_assessments',
  {
    id: id(),
    caseId: caseId(),
    personId: uuid().notNull(),
    /** The version of the questions, and the answers with the words they were given to, as JSON. */
    listVersion: integer().notNull(),
    answers: encryptedText('risk_assessments.answers').notNull(),
    score: smallint().notNull(),
    complete: boolean().notNull(),
    overrides: text({ enum: riskOverrides }).array().notNull(),
    band: text({ enum: riskBands }).notNull(),
    bandSource: text({ enum: bandSources }).notNull(),
    /** Why the band is not that of the score, or why it could not be asked. */
    reason: encryptedText('risk_assessments.reason'),
    /** They did not want to be asked: the band is the officer's judgement. */
    declined: boolean().notNull().default(false),
    /** Who agreed to a band lower than the one before. */
    authorisedBy: uuid().references(() => staff.id),
    byId: staffId(),
    at: at().notNull(),
  },
  table => [
    foreignKey({
      name: 'risk_assessments_person_in_case',
      columns: [table.personId, table.caseId],
      foreignColumns: [people.id, people.caseId],
    }),
    index('risk_assessments_person').on(table.caseId, table.personId, table.at),
    check('risk_assessments_incomplete', sql`${table.complete} or ${table.band} <> 'standard'`),
    check('risk_assessments_overridden', sql`cardinality(${table.overrides}) = 0 or ${table.band} = 'high'`),
    check('risk_assessments_score', sql`${table.score} between 0 and 41`),
    oneOf('risk_assessments_band_known', table.band, riskBands),
    oneOf('risk_assessments_source_known', table.bandSource, bandSources),
  ],
)

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
    foreignKey({
      name: 'action_plans_person_in_case',
      columns: [table.personId, table.caseId],
      foreignColumns: [people.id, people.caseId],
    }),
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

/** A safeguarding or domestic-abuse screen of one person. The newest of a kind counts. */
export const safeguardingScreens = beside.table(
  'safeguarding_screens',
  {
    id: id(),
    caseId: caseId(),
    personId: uuid().notNull(),
    kind: text({ enum: screenKinds }).notNull(),
    /** Codes of the questions with yes, no or not known, and the words they had. */
    answers: jsonb().$type<Record<string, string>>().notNull(),
    wording: jsonb().$type<Record<string, string>>().notNull(),
    outcome: text({ enum: screenOutcomes }).notNull(),
    /** What the adult, or the child, wants. */
    views: encryptedText('safeguarding_screens.views'),
    reason: encryptedText('safeguarding_screens.reason'),
    consentGiven: boolean(),
    referredTo: encryptedText('safeguarding_screens.referred_to'),
    referredAt: at(),
    byId: staffId(),
    at: at().notNull(),
  },
  table => [
    foreignKey({
      name: 'safeguarding_screens_person_in_case',
      columns: [table.personId, table.caseId],
      foreignColumns: [people.id, people.caseId],
    }),
    index('safeguarding_screens_case').on(table.caseId, table.personId, table.at),
    check('safeguarding_screens_reasoned', sql`${table.outcome} = 'refer' or ${table.reason} is not null`),
    oneOf('safeguarding_screens_kind_known', table.kind, screenKinds),
    oneOf('safeguarding_screens_outcome_known', table.outcome, screenOutcomes),
  ],
)

/** Signs of somebody who calls himself a friend and is none (domain §2.6). An aid, not a score. */
export const mateCrimeChecks = beside.table(
  'mate_crime_checks',
  {
    id: id(),
    caseId: caseId(),
    personId: uuid().notNull(),
    indicators: text().array().notNull(),
    wording: jsonb().$type<Record<string, string>>().notNull(),
    careOrSupportNeeds: boolean().notNull(),
    readsPhoneOrLivesIn: boolean().notNull(),
    note: encryptedText('mate_crime_checks.note'),
    byId: staffId(),
    at: at().notNull(),
  },
  table => [
    foreignKey({
      name: 'mate_crime_checks_person_in_case',
      columns: [table.personId, table.caseId],
      foreignColumns: [people.id, people.caseId],
    }),
    index('mate_crime_checks_case').on(table.caseId, table.personId, table.at),
  ],
)

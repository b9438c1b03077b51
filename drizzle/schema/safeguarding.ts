import { sql } from 'drizzle-orm'
import { boolean, check, index, jsonb, text, uuid } from 'drizzle-orm/pg-core'
import { screenKinds, screenOutcomes } from '@/lib/safeguarding/screen'
import { at, encryptedText, id } from '../columns'
import { beside, oneOf } from './beside'
import { caseId, personInCase, staffId } from './of-case'

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
    personInCase('safeguarding_screens_person_in_case', table),
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
    personInCase('mate_crime_checks_person_in_case', table),
    index('mate_crime_checks_case').on(table.caseId, table.personId, table.at),
  ],
)

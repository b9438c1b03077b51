import { sql } from 'drizzle-orm'
import { boolean, check, index, text, uuid } from 'drizzle-orm/pg-core'
import { overrideReasons } from '@/lib/cases/police'
import { consentPurposes } from '@/lib/people/consent'
import { at, encryptedText, id } from '../columns'
import { beside, oneOf } from './beside'
import { caseId, personInCase, staffId } from './of-case'

/** Consent that was overridden: for a listed reason, by one person with another's authority (domain §0 rule 7). */
export const consentOverrides = beside.table(
  'consent_overrides',
  {
    id: id(),
    caseId: caseId(),
    personId: uuid().notNull(),
    purpose: text({ enum: consentPurposes }).notNull(),
    reasonCode: text({ enum: overrideReasons }).notNull(),
    reason: encryptedText('consent_overrides.reason').notNull(),
    /** Told first, unless that is not safe. */
    toldFirst: boolean().notNull(),
    askedBy: staffId(),
    authorisedBy: staffId(),
    at: at().notNull(),
  },
  table => [
    personInCase('consent_overrides_person_in_case', table),
    index('consent_overrides_case').on(table.caseId, table.personId),
    check('consent_overrides_by_two', sql`${table.authorisedBy} <> ${table.askedBy}`),
    oneOf('consent_overrides_purpose_known', table.purpose, consentPurposes),
    oneOf('consent_overrides_reason_known', table.reasonCode, overrideReasons),
  ],
)

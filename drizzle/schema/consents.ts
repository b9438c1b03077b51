import { boolean, date, foreignKey, index, text, unique, uuid } from 'drizzle-orm/pg-core'
import { consentAnswers, consentMethods, consentPurposes } from '@/lib/people/consent'
import { at, encryptedText, id } from '../columns'
import { beside, oneOf } from './beside'
import { cases } from './cases'
import { people } from './people'
import { staff } from './staff'

/** What somebody agreed or did not agree to, one action each (domain §4.3). Taken back by a date, never removed. */
export const consents = beside.table(
  'consents',
  {
    id: id(),
    caseId: uuid()
      .notNull()
      .references(() => cases.id),
    personId: uuid().notNull(),
    purpose: text({ enum: consentPurposes }).notNull(),
    answer: text({ enum: consentAnswers }).notNull(),
    recipient: encryptedText('consents.recipient'),
    dataScope: encryptedText('consents.data_scope'),
    givenBy: encryptedText('consents.given_by'),
    method: text({ enum: consentMethods }).notNull(),
    language: encryptedText('consents.language'),
    interpreter: encryptedText('consents.interpreter'),
    capacityConcern: boolean().notNull().default(false),
    witness: encryptedText('consents.witness'),
    givenAt: at().notNull(),
    expiresOn: date(),
    withdrawnAt: at(),
    withdrawnRecordedBy: uuid().references(() => staff.id),
    recordedBy: uuid()
      .notNull()
      .references(() => staff.id),
    recordedAt: at().notNull(),
  },
  table => [
    foreignKey({
      name: 'consents_person_in_case',
      columns: [table.personId, table.caseId],
      foreignColumns: [people.id, people.caseId],
    }),
    unique('consents_id_case').on(table.id, table.caseId),
    index('consents_case').on(table.caseId, table.personId),
    oneOf('consents_purpose_known', table.purpose, consentPurposes),
    oneOf('consents_answer_known', table.answer, consentAnswers),
    oneOf('consents_method_known', table.method, consentMethods),
  ],
)

/** Who already has what, under which consent: taking it back does not undo this, so it is shown. Additions only. */
export const consentShares = beside.table(
  'consent_shares',
  {
    id: id(),
    caseId: uuid()
      .notNull()
      .references(() => cases.id),
    consentId: uuid().notNull(),
    sharedWith: encryptedText('consent_shares.shared_with').notNull(),
    what: encryptedText('consent_shares.what').notNull(),
    sharedAt: at().notNull(),
    recordedBy: uuid()
      .notNull()
      .references(() => staff.id),
    recordedAt: at().notNull(),
  },
  table => [
    foreignKey({
      name: 'consent_shares_in_case',
      columns: [table.consentId, table.caseId],
      foreignColumns: [consents.id, consents.caseId],
    }),
    index('consent_shares_case').on(table.caseId),
  ],
)

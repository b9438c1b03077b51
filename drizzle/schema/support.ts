import { boolean, date, foreignKey, index, integer, text, unique, uuid } from 'drizzle-orm/pg-core'
import { safeChannels } from '@/lib/people/person'
import { offerDecisions } from '@/lib/support/offer'
import { at, encryptedText, id } from '../columns'
import { beside, oneOf } from './beside'
import { cases } from './cases'
import { consents } from './consents'
import { catalogue } from './landlord'
import { people } from './people'
import { staff } from './staff'

/** One named thing offered to one person (domain §4.2). Its history is in case_events. */
export const supportOffers = beside.table(
  'support_offers',
  {
    id: id(),
    caseId: uuid()
      .notNull()
      .references(() => cases.id),
    personId: uuid().notNull(),
    catalogueCode: text()
      .notNull()
      .references(() => catalogue.code),
    offeredAt: at().notNull(),
    offeredBy: uuid()
      .notNull()
      .references(() => staff.id),
    channel: text({ enum: safeChannels }),
    language: encryptedText('support_offers.language'),
    decision: text({ enum: offerDecisions }).notNull(),
    decisionAt: at(),
    /** Asked for by nobody, kept when offered: declining needs no reason. */
    declineReason: encryptedText('support_offers.decline_reason'),
    theirWords: encryptedText('support_offers.their_words'),
    referredAt: at(),
    agencyAccepted: boolean(),
    startedAt: at(),
    endedAt: at(),
    outcome: encryptedText('support_offers.outcome'),
    costPence: integer(),
    nextOfferOn: date(),
    /** Their agreement to be referred, where the thing needs it. */
    consentId: uuid(),
    version: integer().notNull().default(1),
    changedBy: uuid().references(() => staff.id),
  },
  table => [
    foreignKey({
      name: 'support_offers_person_in_case',
      columns: [table.personId, table.caseId],
      foreignColumns: [people.id, people.caseId],
    }),
    foreignKey({
      name: 'support_offers_consent_in_case',
      columns: [table.consentId, table.caseId],
      foreignColumns: [consents.id, consents.caseId],
    }),
    unique('support_offers_id_case').on(table.id, table.caseId),
    index('support_offers_case').on(table.caseId),
    index('support_offers_person').on(table.personId),
    oneOf('support_offers_decision_known', table.decision, offerDecisions),
  ],
)

import { sql } from 'drizzle-orm'
import { index, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { at, encryptedText, id } from '../columns'
import { beside } from './beside'
import { caseId, personInCase, staffId } from './of-case'

/** The name and the ways to reach somebody of ours to whom it happened: apart, and for those they chose only (domain §9 S10). */
export const limitedIdentities = beside.table(
  'limited_identities',
  {
    personId: uuid().primaryKey(),
    caseId: caseId(),
    name: encryptedText('limited_identities.name'),
    phone: encryptedText('limited_identities.phone'),
    email: encryptedText('limited_identities.email'),
    address: encryptedText('limited_identities.address'),
    about: encryptedText('limited_identities.about'),
    limitedBy: staffId(),
    limitedAt: at().notNull(),
  },
  table => [
    personInCase('limited_identities_person_in_case', table),
    index('limited_identities_case').on(table.caseId),
  ],
)

/** Who knows who they are. */
export const identityCircles = beside.table(
  'identity_circles',
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => limitedIdentities.personId),
    caseId: caseId(),
    staffId: staffId(),
    addedBy: staffId(),
    at: at().notNull(),
    endedAt: at(),
  },
  table => [
    uniqueIndex('identity_circles_once').on(table.personId, table.staffId).where(sql`${table.endedAt} is null`),
    index('identity_circles_staff').on(table.staffId),
    index('identity_circles_case').on(table.caseId),
  ],
)

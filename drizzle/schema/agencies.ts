import { sql } from 'drizzle-orm'
import { type AnyPgColumn, boolean, check, date, index, text, uuid } from 'drizzle-orm/pg-core'
import { agencyKinds } from '@/lib/agencies/agency'
import { at, encryptedText, id } from '../columns'
import { beside, oneOf } from './beside'
import { staff, teams } from './staff'

/** An organisation whose people have accounts here or come to homes for us. */
export const agencies = beside.table(
  'agencies',
  {
    id: id(),
    name: text().notNull().unique(),
    kind: text({ enum: agencyKinds }).notNull(),
    email: text(),
    phone: text(),
    /** The team of ours that sends them: it is shut out with them where nobody knows which worker it was. */
    teamId: uuid().references(() => teams.id),
    active: boolean().notNull().default(true),
    createdAt: at().notNull(),
    createdBy: uuid().references((): AnyPgColumn => staff.id),
  },
  table => [oneOf('agencies_kind_known', table.kind, agencyKinds)],
)

/** What was agreed with an agency on sharing information, and from when until when (domain §8.5). Never changed: ended, and a new one made. */
export const protocols = beside.table(
  'protocols',
  {
    id: id(),
    agencyId: uuid()
      .notNull()
      .references(() => agencies.id),
    title: text().notNull(),
    purposes: text().notNull(),
    signedOn: date().notNull(),
    validFrom: date().notNull(),
    validUntil: date().notNull(),
    reviewOn: date().notNull(),
    endedAt: at(),
    endedBy: uuid().references(() => staff.id),
    recordedBy: uuid()
      .notNull()
      .references(() => staff.id),
    recordedAt: at().notNull(),
  },
  table => [
    index('protocols_agency').on(table.agencyId, table.validFrom),
    check(
      'protocols_in_order',
      sql`${table.validUntil} >= ${table.validFrom} and ${table.reviewOn} <= ${table.validUntil}`,
    ),
  ],
)

/** Who works for us or comes for us, with the other names they go by: matched against what is told (domain §8.4). */
export const directoryPeople = beside.table(
  'directory_people',
  {
    id: id(),
    /** The account of theirs, if they have one: these are then further names of it. */
    staffId: uuid().references(() => staff.id),
    agencyId: uuid().references(() => agencies.id),
    /** A name, or several with a semicolon between. */
    names: encryptedText('directory_people.names').notNull(),
    teamId: uuid().references(() => teams.id),
    managerId: uuid().references(() => staff.id),
    active: boolean().notNull().default(true),
    changedBy: uuid().references(() => staff.id),
    changedAt: at().notNull(),
  },
  table => [
    index('directory_people_staff').on(table.staffId),
    index('directory_people_agency').on(table.agencyId),
    check('directory_people_of_one', sql`num_nonnulls(${table.staffId}, ${table.agencyId}) > 0`),
  ],
)

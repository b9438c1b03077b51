import { boolean, date, index, integer, text, unique, uuid } from 'drizzle-orm/pg-core'
import { letterRules, personRoles, safeChannels, voicemailRules, wishesToProceed } from '@/lib/people/person'
import { at, encryptedText, id } from '../columns'
import { beside, oneOf } from './beside'
import { cases } from './cases'
import { reports } from './reports'
import { staff } from './staff'

/** A person in a case, with the role they have there. The report that told of them is kept beside. */
export const people = beside.table(
  'people',
  {
    id: id(),
    caseId: uuid()
      .notNull()
      .references(() => cases.id),
    reportId: uuid().references(() => reports.id),
    role: text({ enum: personRoles }).notNull(),
    name: encryptedText('people.name'),
    phone: encryptedText('people.phone'),
    email: encryptedText('people.email'),
    address: encryptedText('people.address'),
    about: encryptedText('people.about'),
    /** Known to casework but kept from everyone the case is about (domain §6.6). */
    identityKept: boolean().notNull().default(true),
    wish: text({ enum: wishesToProceed }),
    version: integer().notNull().default(1),
    changedBy: uuid().references(() => staff.id),
    createdAt: at().notNull(),
  },
  table => [
    unique('people_id_case').on(table.id, table.caseId),
    index('people_case').on(table.caseId),
    index('people_report').on(table.reportId),
    oneOf('people_role_known', table.role, personRoles),
    oneOf('people_wish_known', table.wish, wishesToProceed),
  ],
)

/** What is safe for a person, as they last told us (domain §6.8): the newest row counts, older ones are kept. */
export const safeContacts = beside.table(
  'safe_contacts',
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    okChannels: text({ enum: safeChannels }).array().notNull(),
    neverChannels: text({ enum: safeChannels }).array().notNull(),
    times: encryptedText('safe_contacts.times'),
    voicemail: text({ enum: voicemailRules }),
    letters: text({ enum: letterRules }),
    codeWord: encryptedText('safe_contacts.code_word'),
    via: encryptedText('safe_contacts.via'),
    someoneElseSees: boolean().notNull().default(false),
    livesWithAllegedPerpetrator: boolean().notNull().default(false),
    language: encryptedText('safe_contacts.language'),
    officerGender: encryptedText('safe_contacts.officer_gender'),
    reviewOn: date(),
    recordedBy: uuid().references(() => staff.id),
    recordedAt: at().notNull(),
  },
  table => [
    index('safe_contacts_person').on(table.personId, table.recordedAt),
    oneOf('safe_contacts_voicemail_known', table.voicemail, voicemailRules),
    oneOf('safe_contacts_letters_known', table.letters, letterRules),
  ],
)

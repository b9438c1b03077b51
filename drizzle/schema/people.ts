import {
  type AnyPgColumn,
  boolean,
  date,
  index,
  integer,
  jsonb,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { SafeWindow } from '@/lib/people/person'
import { letterRules, personRoles, safeChannels, voicemailRules, wishesToProceed } from '@/lib/people/person'
import { victimTypes } from '@/lib/people/victim-type'
import { ageBands } from '@/lib/reports/report'
import { perpetratorTypes } from '@/lib/triage/perception'
import { at, encryptedText, id } from '../columns'
import { beside, oneOf } from './beside'
import { cases } from './cases'
import { messages } from './messages'
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
    /** A band, never a date of birth (domain §6.7). */
    ageBand: text({ enum: ageBands }),
    /** Of an alleged perpetrator: what is possible follows from it (domain §5.5). */
    perpetratorType: text({ enum: perpetratorTypes }),
    /** How somebody to whom support is owed stands to us: it changes what can be offered, never whether. */
    victimType: text({ enum: victimTypes }),
    /** Who they are is in `limited_identities`, for those they chose: here they have no name. */
    identityLimited: boolean().notNull().default(false),
    /** They asked us not to check in: asked once, and kept until they say otherwise. */
    noCheckInsAt: at(),
    adjustments: text().array().notNull().default([]),
    /** Somebody else reads their phone or lives in: only a manager may loosen what is safe (domain §2.6). */
    safeLockedAt: at(),
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
    oneOf('people_perpetrator_known', table.perpetratorType, perpetratorTypes),
    oneOf('people_victim_known', table.victimType, victimTypes),
    oneOf('people_age_known', table.ageBand, ageBands),
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
    /** The same as far as a clock can read it; empty where `times` says nothing a clock can keep to. */
    windows: jsonb().$type<SafeWindow[]>().notNull().default([]),
    voicemail: text({ enum: voicemailRules }),
    letters: text({ enum: letterRules }),
    codeWord: encryptedText('safe_contacts.code_word'),
    via: encryptedText('safe_contacts.via'),
    /** Our number must not show when we call. */
    withheldNumber: boolean().notNull().default(false),
    someoneElseSees: boolean().notNull().default(false),
    livesWithAllegedPerpetrator: boolean().notNull().default(false),
    language: encryptedText('safe_contacts.language'),
    officerGender: encryptedText('safe_contacts.officer_gender'),
    reviewOn: date(),
    /** The message in which they told us themselves. */
    messageId: uuid().references((): AnyPgColumn => messages.id),
    recordedBy: uuid().references(() => staff.id),
    recordedAt: at().notNull(),
  },
  table => [
    uniqueIndex('safe_contacts_message').on(table.messageId),
    index('safe_contacts_person').on(table.personId, table.recordedAt),
    oneOf('safe_contacts_voicemail_known', table.voicemail, voicemailRules),
    oneOf('safe_contacts_letters_known', table.letters, letterRules),
  ],
)

import { sql } from 'drizzle-orm'
import { boolean, check, date, integer, jsonb, smallint, text, uuid } from 'drizzle-orm/pg-core'
import type { PolicyPart } from '@/lib/policy/policy'
import { audiences } from '@/lib/support/audience'
import { at, bytes, id } from '../columns'
import { beside, oneOf } from './beside'

/** The landlord's own details: one row, all data, no name in code. */
export const landlord = beside.table(
  'landlord',
  {
    single: boolean().primaryKey().default(true),
    name: text().notNull(),
    shortName: text(),
    phone: text().notNull(),
    dutyPhone: text().notNull(),
    email: text(),
    hours: text().notNull(),
    address: text().notNull(),
    exitUrl: text().notNull(),
    referencePrefix: text().notNull(),
    /** Who gets the last link of the audit trail by mail each day: a second person, never whoever runs the system. */
    auditHeadTo: text(),
    /** Colours of the house, each checked for contrast before it is kept; null: those that come with the program. */
    accent: text(),
    logoHash: text(),
    updatedAt: at().notNull(),
  },
  table => [check('landlord_single', sql`${table.single}`)],
)

/** Days the landlord is closed besides bank holidays: they are not working days. */
export const closureDays = beside.table('closure_days', { day: date().primaryKey(), label: text().notNull() })

/** The policy in force when a case opens is kept with the case (C-1.1). */
export const policyVersions = beside.table('policy_versions', {
  version: integer().primaryKey(),
  title: text().notNull(),
  owner: text().notNull(),
  approvedOn: date().notNull(),
  nextReview: date().notNull(),
  /** From this day it is the version in force. */
  validFrom: date(),
  /** The policy in plain words, part after part; null: the words that come with the program. */
  body: jsonb().$type<PolicyPart[]>(),
  /** What changed and why, for whoever reads an older version. */
  changes: text(),
  madeBy: uuid(),
})

/** Named things that can be offered (domain §4.1). An entry not checked for 90 days is hidden. */
export const catalogue = beside.table(
  'catalogue',
  {
    code: text().primaryKey(),
    kind: text().notNull(),
    name: text().notNull(),
    what: text().notNull(),
    /** Which of the five minimum offers (domain §4.2) this one counts as, if any. */
    minimumOffer: smallint(),
    grounds: text().array().notNull().default([]),
    phone: text(),
    url: text(),
    hours: text(),
    forPublic: boolean().notNull().default(false),
    needsConsent: boolean().notNull().default(false),
    lastChecked: date().notNull(),
    validTo: date(),
    /** The districts it serves; none: everywhere. */
    areas: text().array().notNull().default([]),
    audience: text({ enum: audiences }).notNull().default('anyone'),
    email: text(),
    version: integer().notNull().default(1),
  },
  table => [oneOf('catalogue_audience_known', table.audience, audiences)],
)

export const blocks = beside.table('blocks', {
  id: id(),
  name: text().notNull(),
  district: text().notNull(),
})

export const homes = beside.table('homes', {
  id: id(),
  blockId: uuid().references(() => blocks.id),
  address: text().notNull(),
  postcode: text().notNull(),
  fingerprint: bytes().notNull().unique(),
})

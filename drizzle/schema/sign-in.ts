import { sql } from 'drizzle-orm'
import { bigint, check, index, integer, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { linkKinds, stepKinds } from '@/lib/access/sign-in-kinds'
import { at, bytes, encryptedText, id } from '../columns'
import { beside, oneOf } from './beside'
import { staff } from './staff'

const ofStaff = () =>
  uuid()
    .notNull()
    .references(() => staff.id)

/** Links that let somebody in once to choose how they sign in. Only a hash of the secret is kept. `createdBy` null: the command line. */
export const staffLinks = beside.table(
  'staff_links',
  {
    tokenHash: bytes().primaryKey(),
    staffId: ofStaff(),
    kind: text({ enum: linkKinds }).notNull(),
    createdAt: at().notNull(),
    createdBy: uuid().references(() => staff.id),
    expiresAt: at().notNull(),
    usedAt: at(),
  },
  table => [
    index('staff_links_staff').on(table.staffId),
    oneOf('staff_links_kind_known', table.kind, linkKinds),
    check('staff_links_not_for_long', sql`${table.expiresAt} <= ${table.createdAt} + interval '7 days'`),
  ],
)

/** The shared secret of an authenticator app. `lastStep`: the newest 30 seconds a code was taken from; no code counts twice. */
export const staffTotp = beside.table('staff_totp', {
  staffId: ofStaff().primaryKey(),
  secret: encryptedText('staff_totp.secret').notNull(),
  madeAt: at().notNull(),
  confirmedAt: at(),
  lastStep: bigint({ mode: 'number' }).notNull().default(0),
})

/** Codes on paper for the day the phone is lost, each good once. Only a hash is kept. */
export const staffRecoveryCodes = beside.table(
  'staff_recovery_codes',
  { id: id(), staffId: ofStaff(), codeHash: bytes().notNull().unique(), madeAt: at().notNull(), usedAt: at() },
  table => [index('staff_recovery_codes_staff').on(table.staffId)],
)

export const staffPasskeys = beside.table(
  'staff_passkeys',
  {
    credentialId: bytes().primaryKey(),
    staffId: ofStaff(),
    publicKey: bytes().notNull(),
    counter: bigint({ mode: 'number' }).notNull(),
    transports: text().array().notNull().default([]),
    /** What its owner calls it. */
    name: encryptedText('staff_passkeys.name').notNull(),
    madeAt: at().notNull(),
    lastUsedAt: at(),
    removedAt: at(),
  },
  table => [index('staff_passkeys_staff').on(table.staffId)],
)

/** Half a sign-in: what this browser has shown already, until the next step or ten minutes. Only a hash of its secret is kept. */
export const signInSteps = beside.table(
  'sign_in_steps',
  {
    secretHash: bytes().primaryKey(),
    kind: text({ enum: stepKinds }).notNull(),
    /** Null until it is known who this is: a passkey and another house's sign-on say so themselves. */
    staffId: uuid().references(() => staff.id),
    challenge: encryptedText('sign_in_steps.challenge'),
    tries: integer().notNull().default(0),
    createdAt: at().notNull(),
    expiresAt: at().notNull(),
  },
  table => [index('sign_in_steps_old').on(table.expiresAt), oneOf('sign_in_steps_kind_known', table.kind, stepKinds)],
)

/** Whom an issuer of single sign-on means by one of its subjects. */
export const staffIdentities = beside.table(
  'staff_identities',
  {
    issuer: text().notNull(),
    subject: text().notNull(),
    staffId: ofStaff(),
    linkedAt: at().notNull(),
    lastUsedAt: at(),
  },
  table => [primaryKey({ columns: [table.issuer, table.subject] }), index('staff_identities_staff').on(table.staffId)],
)

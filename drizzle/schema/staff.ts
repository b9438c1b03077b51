import { type AnyPgColumn, boolean, date, index, integer, text, uuid } from 'drizzle-orm/pg-core'
import { signInWays } from '@/lib/access/sign-in-kinds'
import { staffRoles } from '@/lib/access/staff-role'
import { at, bytes, id } from '../columns'
import { agencies } from './agencies'
import { beside, oneOf } from './beside'

export const teams = beside.table('teams', { id: id(), name: text().notNull().unique(), endedAt: at() })

export const staff = beside.table(
  'staff',
  {
    id: id(),
    name: text().notNull(),
    email: text().notNull().unique(),
    role: text({ enum: staffRoles }).notNull(),
    teamId: uuid().references(() => teams.id),
    managerId: uuid().references((): AnyPgColumn => staff.id),
    /** The day of their check for working with children, where one is recorded. */
    dbsCheckedOn: date(),
    active: boolean().notNull().default(true),
    /** Whose account it is, where it is not one of our own: a partner's or a contractor's. */
    agencyId: uuid().references((): AnyPgColumn => agencies.id),
    createdAt: at().notNull(),
    leftAt: at(),
  },
  table => [oneOf('staff_role_known', table.role, staffRoles)],
)

/** Apart from `staff`, so that reading a colleague's name never reads a hash. */
export const staffCredentials = beside.table('staff_credentials', {
  staffId: uuid()
    .primaryKey()
    .references(() => staff.id),
  passwordHash: text().notNull(),
  changedAt: at(),
})

/** The row is checked on each request: ending it puts somebody out at once. Only a hash of the session's secret is kept. */
export const staffSessions = beside.table(
  'staff_sessions',
  {
    id: bytes().primaryKey(),
    staffId: uuid()
      .notNull()
      .references(() => staff.id),
    startedAt: at().notNull(),
    lastSeenAt: at().notNull(),
    endedAt: at(),
    how: text({ enum: signInWays }).notNull().default('password'),
    /** When a second proof was given in this session: none, and only the account's own pages open where one is asked for. */
    secondFactorAt: at(),
    /** The browser and the system in two words, so that its owner can tell one session from another. */
    device: text(),
  },
  table => [index().on(table.staffId), oneOf('staff_sessions_how_known', table.how, signInWays)],
)

/** Wrong passwords slow down the next try for an address, whether or not anyone has it. Holds a keyed hash of the address. */
export const signInFailures = beside.table('sign_in_failures', {
  emailFingerprint: bytes().primaryKey(),
  failures: integer().notNull(),
  lastAt: at().notNull(),
})

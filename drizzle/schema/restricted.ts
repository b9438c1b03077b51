import { sql } from 'drizzle-orm'
import { check, index, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { routeParts, tieKinds } from '@/lib/restricted/route'
import { at, encryptedText, id } from '../columns'
import { beside, oneOf } from './beside'
import { homes } from './landlord'
import { staffId } from './of-case'

/** Who receives what is said about whom (domain §8.4): a role, or contractor, partner or unknown, and the parts of the route. */
export const conflictLadder = beside.table(
  'conflict_ladder',
  { accused: text().notNull(), part: text({ enum: routeParts }).notNull() },
  table => [
    primaryKey({ columns: [table.accused, table.part] }),
    oneOf('conflict_ladder_known', table.part, routeParts),
  ],
)

/** Whom a colleague is close to, as they said themselves. It shuts them out of what is told later, and nobody is told why. */
export const staffTies = beside.table(
  'staff_ties',
  {
    id: id(),
    staffId: staffId(),
    kind: text({ enum: tieKinds }).notNull(),
    name: encryptedText('staff_ties.name'),
    homeId: uuid().references(() => homes.id),
    declaredAt: at().notNull(),
    endedAt: at(),
  },
  table => [
    index('staff_ties_staff').on(table.staffId),
    check('staff_ties_of_somebody', sql`${table.name} is not null or ${table.homeId} is not null`),
    oneOf('staff_ties_kind_known', table.kind, tieKinds),
  ],
)

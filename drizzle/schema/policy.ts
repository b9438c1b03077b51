import { sql } from 'drizzle-orm'
import { check, index, integer, text, uuid } from 'drizzle-orm/pg-core'
import { policyFormats, requestOutcomes } from '@/lib/policy/formats'
import { at, id, sealed } from '../columns'
import { beside, oneOf } from './beside'
import { policyVersions } from './landlord'
import { staff } from './staff'

/** Somebody asks for the policy in another form. Where it goes to is sealed to casework, and gone once it is dealt with. */
export const policyRequests = beside.table(
  'policy_requests',
  {
    id: id(),
    format: text({ enum: policyFormats }).notNull(),
    policyVersion: integer().references(() => policyVersions.version),
    /** HPKE to casework: which language, and where to send it. */
    sealed: sealed(),
    receivedAt: at().notNull(),
    dueAt: at().notNull(),
    doneAt: at(),
    doneBy: uuid().references(() => staff.id),
    outcome: text({ enum: requestOutcomes }),
    takenBy: uuid().references(() => staff.id),
    version: integer().notNull().default(1),
  },
  table => [
    index('policy_requests_open').on(table.dueAt).where(sql`${table.doneAt} is null`),
    check(
      'policy_requests_done_whole',
      sql`num_nonnulls(${table.doneAt}, ${table.doneBy}, ${table.outcome}) in (0, 3)`,
    ),
    oneOf('policy_requests_format_known', table.format, policyFormats),
    oneOf('policy_requests_outcome_known', table.outcome, requestOutcomes),
  ],
)

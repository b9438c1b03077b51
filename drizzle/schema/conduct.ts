import { sql } from 'drizzle-orm'
import { check, index, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import {
  conductEntryKinds,
  conductOutcomes,
  conductStates,
  instructionDecisions,
  instructionWays,
} from '@/lib/restricted/conduct'
import { at, encryptedText, id } from '../columns'
import { agencies } from './agencies'
import { beside, oneOf } from './beside'
import { cases } from './cases'
import { homes } from './landlord'
import { caseId, staffId } from './of-case'
import { reports } from './reports'
import { staff } from './staff'

/** What HR or the contract manager does about one of ours: kept apart from the tenant's case, which knows only that it is under way. */
export const conductProcesses = beside.table(
  'conduct_processes',
  {
    id: id(),
    caseId: caseId(),
    state: text({ enum: conductStates }).notNull(),
    openedBy: staffId(),
    openedAt: at().notNull(),
    endedAt: at(),
    endedBy: uuid().references(() => staff.id),
    outcome: text({ enum: conductOutcomes }),
  },
  table => [
    uniqueIndex('conduct_processes_case').on(table.caseId),
    check(
      'conduct_processes_whole',
      sql`(${table.state} = 'ended') = (${table.endedAt} is not null and ${table.outcome} is not null)`,
    ),
    oneOf('conduct_processes_state_known', table.state, conductStates),
    oneOf('conduct_processes_outcome_known', table.outcome, conductOutcomes),
  ],
)

export const conductEntries = beside.table(
  'conduct_entries',
  {
    id: id(),
    caseId: caseId(),
    processId: uuid()
      .notNull()
      .references(() => conductProcesses.id),
    kind: text({ enum: conductEntryKinds }).notNull(),
    words: encryptedText('conduct_entries.words').notNull(),
    byId: staffId(),
    at: at().notNull(),
  },
  table => [
    index('conduct_entries_case').on(table.caseId, table.at),
    index('conduct_entries_process').on(table.processId),
    oneOf('conduct_entries_kind_known', table.kind, conductEntryKinds),
  ],
)

/** Who must not be sent to a home: the address and the name, and never a reason. Or that none is needed, with why. */
export const safetyInstructions = beside.table(
  'safety_instructions',
  {
    id: id(),
    caseId: uuid().references(() => cases.id),
    reportId: uuid().references(() => reports.id),
    decision: text({ enum: instructionDecisions }).notNull(),
    homeId: uuid().references(() => homes.id),
    address: encryptedText('safety_instructions.address'),
    /** The words after "do not send". */
    whom: encryptedText('safety_instructions.whom'),
    agencyId: uuid().references(() => agencies.id),
    staffId: uuid().references(() => staff.id),
    /** Why none is needed: never part of an instruction. */
    reason: encryptedText('safety_instructions.reason'),
    givenTo: encryptedText('safety_instructions.given_to'),
    way: text({ enum: instructionWays }),
    givenAt: at(),
    byId: staffId(),
    at: at().notNull(),
    liftedAt: at(),
    liftedBy: uuid().references(() => staff.id),
  },
  table => [
    index('safety_instructions_case').on(table.caseId),
    index('safety_instructions_report').on(table.reportId),
    index('safety_instructions_home')
      .on(table.homeId)
      .where(sql`${table.liftedAt} is null and ${table.decision} = 'issued'`),
    check('safety_instructions_of_one', sql`num_nonnulls(${table.caseId}, ${table.reportId}) = 1`),
    check(
      'safety_instructions_whole',
      sql`case when ${table.decision} = 'issued'
            then ${table.whom} is not null and num_nonnulls(${table.homeId}, ${table.address}) > 0 and ${table.reason} is null
            else ${table.reason} is not null end`,
    ),
    oneOf('safety_instructions_decision_known', table.decision, instructionDecisions),
    oneOf('safety_instructions_way_known', table.way, instructionWays),
  ],
)

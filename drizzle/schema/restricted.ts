import { sql } from 'drizzle-orm'
import { check, index, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import {
  conductEntryKinds,
  conductOutcomes,
  conductStates,
  glassAnswers,
  instructionDecisions,
  instructionWays,
} from '@/lib/restricted/conduct'
import { routeParts, tieKinds } from '@/lib/restricted/route'
import { at, encryptedText, id } from '../columns'
import { agencies } from './agencies'
import { beside, oneOf } from './beside'
import { cases } from './cases'
import { homes } from './landlord'
import { caseId, personInCase, staffId } from './of-case'
import { reports } from './reports'
import { staff } from './staff'

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

/** Somebody asks to be let into what is shut, for a reason and a time; another says yes, and the data protection officer is told. */
export const brokenGlass = beside.table(
  'broken_glass',
  {
    id: id(),
    askedBy: staffId(),
    caseId: uuid().references(() => cases.id),
    reportId: uuid().references(() => reports.id),
    /** As it was typed: what it names may not exist, and whoever asks is not told. */
    reference: text().notNull(),
    reason: encryptedText('broken_glass.reason').notNull(),
    askedAt: at().notNull(),
    answer: text({ enum: glassAnswers }),
    answeredBy: uuid().references(() => staff.id),
    answeredAt: at(),
    until: at(),
    endedAt: at(),
    toldAt: at(),
  },
  table => [
    index('broken_glass_case').on(table.caseId),
    index('broken_glass_report').on(table.reportId),
    index('broken_glass_waiting').on(table.askedAt).where(sql`${table.answer} is null`),
    check('broken_glass_by_another', sql`${table.answeredBy} <> ${table.askedBy}`),
    check('broken_glass_limited', sql`${table.answer} <> 'opened' or ${table.until} is not null`),
    oneOf('broken_glass_answer_known', table.answer, glassAnswers),
  ],
)

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

import { sql } from 'drizzle-orm'
import { boolean, check, date, index, integer, jsonb, text, uuid } from 'drizzle-orm/pg-core'
import {
  appealAnswers,
  markerDecisions,
  markerEndings,
  markerEventKinds,
  markerNotices,
  markerRisks,
  sharedWith,
} from '@/lib/violent-persons/marker'
import { visitPurposes } from '@/lib/violent-persons/visit'
import { at, encryptedText, id } from '../columns'
import { agencies } from './agencies'
import { beside, oneOf } from './beside'
import { homes } from './landlord'
import { caseId, personInCase, staffId } from './of-case'
import { staff } from './staff'

/** A warning marker on somebody who may be violent to whoever visits (domain §5.7). Why is for those who see its case. */
export const warningMarkers = beside.table(
  'warning_markers',
  {
    id: id(),
    caseId: caseId(),
    /** The alleged perpetrator of that case. */
    personId: uuid().notNull(),
    /** Where they live, while they live there. */
    homeId: uuid().references(() => homes.id),
    risks: text({ enum: markerRisks }).array().notNull(),
    controls: text().array().notNull(),
    /** The words of the control measures as they were read when they were chosen. */
    wording: jsonb().$type<Record<string, string>>().notNull(),
    reason: encryptedText('warning_markers.reason').notNull(),
    shareWith: text({ enum: sharedWith }).array().notNull(),
    proposedBy: staffId(),
    proposedAt: at().notNull(),
    /** The end of the third working day: it lapses then unless somebody approved it. */
    provisionalUntil: at().notNull(),
    decision: text({ enum: markerDecisions }),
    decisionReason: encryptedText('warning_markers.decision_reason'),
    decidedBy: uuid().references(() => staff.id),
    decidedAt: at(),
    reviewOn: date(),
    expiresOn: date(),
    notice: text({ enum: markerNotices }),
    withholdReason: encryptedText('warning_markers.withhold_reason'),
    notifiedAt: at(),
    ending: text({ enum: markerEndings }),
    endedAt: at(),
    endedBy: uuid().references(() => staff.id),
    version: integer().notNull().default(1),
  },
  table => [
    personInCase('warning_markers_person_in_case', table),
    index('warning_markers_case').on(table.caseId),
    index('warning_markers_home').on(table.homeId).where(sql`${table.endedAt} is null`),
    check('warning_markers_controlled', sql`cardinality(${table.controls}) > 0 and cardinality(${table.risks}) > 0`),
    check('warning_markers_by_another', sql`${table.decidedBy} <> ${table.proposedBy}`),
    check(
      'warning_markers_decided_whole',
      sql`(${table.decision} is null) = (${table.decidedAt} is null) and (${table.decision} is null) = (${table.decidedBy} is null)`,
    ),
    check(
      'warning_markers_dated',
      sql`${table.decision} <> 'approved'
            or (${table.reviewOn} is not null and ${table.expiresOn} is not null and ${table.reviewOn} <= ${table.expiresOn})`,
    ),
    check(
      'warning_markers_withheld_for_a_reason',
      sql`${table.notice} <> 'withhold' or ${table.withholdReason} is not null`,
    ),
    check('warning_markers_ended_whole', sql`(${table.endedAt} is null) = (${table.ending} is null)`),
    oneOf('warning_markers_decision_known', table.decision, markerDecisions),
    oneOf('warning_markers_notice_known', table.notice, markerNotices),
    oneOf('warning_markers_ending_known', table.ending, markerEndings),
  ],
)

export const markerEvents = beside.table(
  'marker_events',
  {
    id: id(),
    markerId: uuid()
      .notNull()
      .references(() => warningMarkers.id),
    kind: text({ enum: markerEventKinds }).notNull(),
    byId: uuid().references(() => staff.id),
    at: at().notNull(),
    words: encryptedText('marker_events.words'),
    detail: jsonb().$type<Record<string, string>>().notNull().default({}),
  },
  table => [
    index('marker_events_marker').on(table.markerId, table.at),
    oneOf('marker_events_kind_known', table.kind, markerEventKinds),
  ],
)

export const markerAppeals = beside.table(
  'marker_appeals',
  {
    id: id(),
    markerId: uuid()
      .notNull()
      .references(() => warningMarkers.id),
    receivedAt: at().notNull(),
    words: encryptedText('marker_appeals.words').notNull(),
    takenBy: staffId(),
    answer: text({ enum: appealAnswers }),
    answerReason: encryptedText('marker_appeals.answer_reason'),
    answeredBy: uuid().references(() => staff.id),
    answeredAt: at(),
  },
  table => [
    index('marker_appeals_marker').on(table.markerId),
    oneOf('marker_appeals_answer_known', table.answer, appealAnswers),
  ],
)

/** A visit to a home that was booked. It hangs off no case: whoever books sees an address and what makes the visit safe. */
export const visits = beside.table(
  'visits',
  {
    id: id(),
    homeId: uuid()
      .notNull()
      .references(() => homes.id),
    purpose: text({ enum: visitPurposes }).notNull(),
    forAt: at().notNull(),
    /** Somebody would be in danger without it: never blocked. */
    emergency: boolean().notNull().default(false),
    staffId: uuid().references(() => staff.id),
    agencyId: uuid().references(() => agencies.id),
    controls: text().array().notNull().default([]),
    bookedBy: staffId(),
    bookedAt: at().notNull(),
    cancelledAt: at(),
  },
  table => [
    index('visits_home').on(table.homeId, table.forAt),
    index('visits_agency').on(table.agencyId, table.forAt),
    index('visits_staff').on(table.staffId, table.forAt),
    check('visits_by_somebody', sql`num_nonnulls(${table.staffId}, ${table.agencyId}) > 0`),
    oneOf('visits_purpose_known', table.purpose, visitPurposes),
  ],
)

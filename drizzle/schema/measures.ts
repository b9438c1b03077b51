import { sql } from 'drizzle-orm'
import { boolean, check, date, foreignKey, index, integer, jsonb, text, uuid } from 'drizzle-orm/pg-core'
import { checkResults } from '@/lib/support/audience'
import { at, encryptedText, id } from '../columns'
import { beside, oneOf } from './beside'
import { evidence } from './evidence'
import { catalogue } from './landlord'
import { caseId, personInCase, staffId } from './of-case'
import { staff } from './staff'
import { supportOffers } from './support'

/**
 * One thing that makes somebody safer: asked for, ordered from a supplier, done with a proof, or struck out with a reason.
 * What it costs is written down, and decides nothing (domain C-5).
 */
export const safetyMeasures = beside.table(
  'safety_measures',
  {
    id: id(),
    caseId: caseId(),
    personId: uuid().notNull(),
    offerId: uuid(),
    kind: text().notNull(),
    /** The words of the kind as they were read when it was chosen. */
    wording: jsonb().$type<Record<string, string>>().notNull().default({}),
    what: encryptedText('safety_measures.what'),
    isUrgent: boolean().notNull().default(false),
    ownerId: staffId(),
    dueOn: date().notNull(),
    costPence: integer(),
    supplier: encryptedText('safety_measures.supplier'),
    orderReference: encryptedText('safety_measures.order_reference'),
    orderedAt: at(),
    completedAt: at(),
    proof: encryptedText('safety_measures.proof'),
    proofId: uuid().references(() => evidence.id),
    cancelledAt: at(),
    cancelReason: encryptedText('safety_measures.cancel_reason'),
    madeBy: staffId(),
    madeAt: at().notNull(),
    version: integer().notNull().default(1),
    changedBy: uuid().references(() => staff.id),
  },
  table => [
    personInCase('safety_measures_person_in_case', table),
    foreignKey({
      name: 'safety_measures_offer_in_case',
      columns: [table.offerId, table.caseId],
      foreignColumns: [supportOffers.id, supportOffers.caseId],
    }),
    index('safety_measures_case').on(table.caseId),
    index('safety_measures_owner').on(table.ownerId, table.dueOn),
    check('safety_measures_cost', sql`${table.costPence} >= 0`),
    check('safety_measures_one_end', sql`${table.completedAt} is null or ${table.cancelledAt} is null`),
    check(
      'safety_measures_proved',
      sql`${table.completedAt} is null or num_nonnulls(${table.proof}, ${table.proofId}) > 0`,
    ),
    check('safety_measures_struck_with_reason', sql`(${table.cancelledAt} is null) = (${table.cancelReason} is null)`),
  ],
)

/** Who looked whether an entry of the catalogue is still right, and what they changed: from, to. */
export const catalogueChecks = beside.table(
  'catalogue_checks',
  {
    id: id(),
    code: text()
      .notNull()
      .references(() => catalogue.code),
    result: text({ enum: checkResults }).notNull(),
    before: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    after: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    byId: staffId(),
    at: at().notNull(),
  },
  table => [
    index('catalogue_checks_code').on(table.code, table.at),
    oneOf('catalogue_checks_result_known', table.result, checkResults),
  ],
)

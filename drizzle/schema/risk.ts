import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, smallint, text, uuid } from 'drizzle-orm/pg-core'
import { bandSources, riskBands, riskOverrides } from '@/lib/risk/risk'
import { at, encryptedText, id } from '../columns'
import { beside, oneOf } from './beside'
import { caseId, personInCase, staffId } from './of-case'
import { staff } from './staff'

/** One assessment of one person (domain §3.5): never changed, the newest counts. */
export const riskAssessments = beside.table(
  'risk_assessments',
  {
    id: id(),
    caseId: caseId(),
    personId: uuid().notNull(),
    /** The version of the questions, and the answers with the words they were given to, as JSON. */
    listVersion: integer().notNull(),
    answers: encryptedText('risk_assessments.answers').notNull(),
    score: smallint().notNull(),
    complete: boolean().notNull(),
    overrides: text({ enum: riskOverrides }).array().notNull(),
    band: text({ enum: riskBands }).notNull(),
    bandSource: text({ enum: bandSources }).notNull(),
    /** Why the band is not that of the score, or why it could not be asked. */
    reason: encryptedText('risk_assessments.reason'),
    /** They did not want to be asked: the band is the officer's judgement. */
    declined: boolean().notNull().default(false),
    /** Who agreed to a band lower than the one before. */
    authorisedBy: uuid().references(() => staff.id),
    byId: staffId(),
    at: at().notNull(),
  },
  table => [
    personInCase('risk_assessments_person_in_case', table),
    index('risk_assessments_person').on(table.caseId, table.personId, table.at),
    check('risk_assessments_incomplete', sql`${table.complete} or ${table.band} <> 'standard'`),
    check('risk_assessments_overridden', sql`cardinality(${table.overrides}) = 0 or ${table.band} = 'high'`),
    check('risk_assessments_score', sql`${table.score} between 0 and 41`),
    oneOf('risk_assessments_band_known', table.band, riskBands),
    oneOf('risk_assessments_source_known', table.bandSource, bandSources),
  ],
)

import { sql } from 'drizzle-orm'
import { check, date, foreignKey, index, text, uuid } from 'drizzle-orm/pg-core'
import { findings } from '@/lib/cases/finding'
import { policeStatuses } from '@/lib/cases/police'
import { at, encryptedText, id } from '../columns'
import { beside, oneOf } from './beside'
import { consents } from './consents'
import { caseId, personInCase, staffId } from './of-case'
import { consentOverrides } from './overrides'
import { staff } from './staff'

/** Where a matter stands with the police for one person. The newest row counts. */
export const policeRecords = beside.table(
  'police_records',
  {
    id: id(),
    caseId: caseId(),
    personId: uuid().notNull(),
    status: text({ enum: policeStatuses }).notNull(),
    force: encryptedText('police_records.force'),
    method: encryptedText('police_records.method'),
    reference: encryptedText('police_records.reference'),
    policeOfficer: encryptedText('police_records.police_officer'),
    reportedOn: date(),
    consentId: uuid(),
    overrideId: uuid().references(() => consentOverrides.id),
    recordedBy: staffId(),
    recordedAt: at().notNull(),
  },
  table => [
    personInCase('police_records_person_in_case', table),
    foreignKey({
      name: 'police_records_consent_in_case',
      columns: [table.consentId, table.caseId],
      foreignColumns: [consents.id, consents.caseId],
    }),
    index('police_records_case').on(table.caseId, table.personId, table.recordedAt),
    check(
      'police_records_agreed',
      sql`${table.status} <> 'reported_by_us_with_consent' or ${table.consentId} is not null`,
    ),
    check(
      'police_records_override',
      sql`${table.status} <> 'reported_by_us_override' or ${table.overrideId} is not null`,
    ),
    oneOf('police_records_status_known', table.status, policeStatuses),
  ],
)

/** What the landlord found. The newest row counts; one that calls a report malicious names the second person. */
export const findingsMade = beside.table(
  'findings',
  {
    id: id(),
    caseId: caseId(),
    finding: text({ enum: findings }).notNull(),
    reason: encryptedText('findings.reason').notNull(),
    byId: staffId(),
    agreedBy: uuid().references(() => staff.id),
    at: at().notNull(),
  },
  table => [
    index('findings_case').on(table.caseId, table.at),
    check(
      'findings_malicious_by_two',
      sql`${table.finding} <> 'malicious' or (${table.agreedBy} is not null and ${table.agreedBy} <> ${table.byId})`,
    ),
    oneOf('findings_known', table.finding, findings),
  ],
)

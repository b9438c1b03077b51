import { foreignKey, index, text, uuid } from 'drizzle-orm/pg-core'
import { planFormats } from '@/lib/plans/plan'
import { at, encryptedText, id } from '../columns'
import { beside, oneOf } from './beside'
import { caseId, personInCase, staffId } from './of-case'
import { people } from './people'

/** That somebody was given the plain page of what we offered and what they chose, in which way. */
export const supportSummaries = beside.table(
  'support_summaries',
  {
    id: id(),
    caseId: caseId(),
    personId: uuid().notNull(),
    format: text({ enum: planFormats }).notNull(),
    language: encryptedText('support_summaries.language'),
    givenBy: staffId(),
    givenAt: at().notNull(),
  },
  table => [
    personInCase('support_summaries_person_in_case', table),
    index('support_summaries_case').on(table.caseId),
    oneOf('support_summaries_format_known', table.format, planFormats),
  ],
)

/** Somebody was told that they may ask for an ASB Case Review (domain §3.8), and under which rule. */
export const reviewRights = beside.table(
  'review_rights',
  {
    id: id(),
    caseId: caseId(),
    personId: uuid().notNull(),
    district: text().notNull(),
    toldBy: staffId(),
    toldAt: at().notNull(),
  },
  table => [
    foreignKey({
      name: 'review_rights_person_in_case',
      columns: [table.personId, table.caseId],
      foreignColumns: [people.id, people.caseId],
    }),
    index('review_rights_case').on(table.caseId),
  ],
)

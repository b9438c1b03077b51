import { sql } from 'drizzle-orm'
import { check, date, index, text, uuid } from 'drizzle-orm/pg-core'
import { referralAnswers } from '@/lib/referrals/referral'
import { at, encryptedText, id } from '../columns'
import { beside, oneOf } from './beside'
import { staffId } from './of-case'
import { reports } from './reports'

/** What was done for somebody whose report is not ours to deal with (domain S12). Additions only. */
export const reportReferrals = beside.table(
  'report_referrals',
  {
    id: id(),
    reportId: uuid()
      .notNull()
      .references(() => reports.id),
    agency: encryptedText('report_referrals.agency').notNull(),
    answer: text({ enum: referralAnswers }).notNull(),
    what: encryptedText('report_referrals.what'),
    sentAt: at(),
    byId: staffId(),
    at: at().notNull(),
  },
  table => [
    index('report_referrals_report').on(table.reportId),
    check('report_referrals_agreed', sql`${table.sentAt} is null or ${table.answer} = 'agreed'`),
    oneOf('report_referrals_answer_known', table.answer, referralAnswers),
  ],
)

/** From when what a report holds of anybody is gone, and when it went: the count stays (domain §6.4). */
export const forgetting = beside.table(
  'forgetting',
  {
    reportId: uuid()
      .primaryKey()
      .references(() => reports.id),
    forgetOn: date().notNull(),
    forgottenAt: at(),
  },
  table => [index('forgetting_due').on(table.forgetOn).where(sql`${table.forgottenAt} is null`)],
)

import { date, integer, primaryKey, text } from 'drizzle-orm/pg-core'
import { blockedKinds, reportedHalves } from '@/lib/browser-reports/browser-report'
import { beside, oneOf } from './beside'

/** What browsers say the content policy stopped: counted by day and kind. No address, no page, no words. */
export const browserReports = beside.table(
  'browser_reports',
  {
    day: date().notNull(),
    directive: text().notNull(),
    blocked: text({ enum: blockedKinds }).notNull(),
    half: text({ enum: reportedHalves }).notNull(),
    count: integer().notNull().default(0),
  },
  table => [
    primaryKey({ columns: [table.day, table.directive, table.blocked, table.half] }),
    oneOf('browser_reports_blocked_known', table.blocked, blockedKinds),
    oneOf('browser_reports_half_known', table.half, reportedHalves),
  ],
)

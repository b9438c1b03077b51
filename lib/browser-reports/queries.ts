import { desc } from 'drizzle-orm'
import { browserReports } from '@/drizzle/schema/browser-reports'
import type { Staff } from '@/lib/access/actor'
import { allow } from '@/lib/access/perform'

export type BlockedCount = typeof browserReports.$inferSelect

/** What browsers stopped in the last ninety days, newest day and largest count first. Throws `not-found` without the grant. */
export function blockedLately(actor: Staff): Promise<BlockedCount[]> {
  return allow(actor, 'house.set', tx =>
    tx.select().from(browserReports).orderBy(desc(browserReports.day), desc(browserReports.count)).limit(200),
  )
}

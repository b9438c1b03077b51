import { sql } from 'drizzle-orm'
import type { Staff } from '@/lib/access/actor'
import { may } from '@/lib/access/permit'
import { casesVisibleTo, reportsVisibleTo } from '@/lib/access/visible-to'
import { now } from '@/lib/clock/now'
import type { See } from '@/lib/search/meeting'

/** What a reader's patterns are made of: nothing that they could not open by itself. The walls stand in front of it. */
export const sightOf = (actor: Staff): See => ({
  cases: may(actor, 'case.read') ? casesVisibleTo(actor, 'case.read') : sql`false`,
  reports: may(actor, 'report.read') ? reportsVisibleTo(actor, 'report.read', now()) : sql`false`,
})

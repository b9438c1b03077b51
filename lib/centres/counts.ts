import { sql } from 'drizzle-orm'
import type { Staff } from '@/lib/access/actor'
import { may } from '@/lib/access/permit'
import { withActor } from '@/lib/access/with-actor'
import { Refusal } from '@/lib/errors'

/** A month's reports from a centre; null stands for a number under 5, which could point to somebody (domain §7.4). */
export type CentreMonth = { month: string; centre: string; reports: number | null }

const fewest = 5

/**
 * Reports by month and reporting centre in the last twelve months, newest first. A centre whose code was replaced is one.
 * No sums, from which a hidden number would follow; what the walls hide is not counted. Throws `not-found`.
 */
export async function centreCounts(actor: Staff): Promise<CentreMonth[]> {
  if (!may(actor, 'statistics.view')) throw new Refusal('not-found', 'There is nothing here for you.')
  const rows = await withActor(actor, tx =>
    tx.execute<{ month: string; centre: string; reports: string }>(sql`
      select to_char(r.received_at at time zone 'Europe/London', 'YYYY-MM') as month, c.name as centre, count(*) as reports
        from beside.reports r join beside.centres c on c.id = r.centre_id
       where r.received_at >= date_trunc('month', beside.clock() at time zone 'Europe/London') - interval '11 months'
       group by 1, 2 order by 1 desc, 2`),
  )
  return rows.map(({ month, centre, reports }) => ({ month, centre, reports: shown(Number(reports)) }))
}

const shown = (count: number) => (count < fewest ? null : count)

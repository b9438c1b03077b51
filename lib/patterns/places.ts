import { sql } from 'drizzle-orm'
import { blocks } from '@/drizzle/schema/landlord'
import { reports } from '@/drizzle/schema/reports'
import type { Staff } from '@/lib/access/actor'
import { listing } from '@/lib/access/listing'
import { may } from '@/lib/access/permit'
import { inLondon } from '@/lib/clock/local'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { type Shown, shownCounts } from './hot-spots'

export type HotSpots = { months: string[]; places: Shown[] }

/**
 * Reports by block and month of receipt in the last twelve months, newest month last, with small numbers hidden (domain
 * C-1.3, §7.4). Nothing restricted is in it. Throws `not-found` without the grant.
 */
export async function hotSpots(actor: Staff): Promise<HotSpots> {
  if (!may(actor, 'pattern.oversee')) throw new Refusal('not-found', 'We could not find that.')
  const months = lastTwelve(now())
  const counted = async (tx: Tx) =>
    tx.execute<{ place: string; month: string; count: number }>(sql`
      select ${blocks.name} as place, ${monthOf} as month, count(*)::int as count
        from ${reports} join ${blocks} on ${blocks.id} = ${reports.blockId}
       where not ${reports.restricted} and ${reports.caseRestricted} is not true and ${monthOf} >= ${months[0] ?? ''}
       group by 1, 2 order by 1, 2`)
  const rows = await listing(actor, 'pattern.oversee', counted, found => found.length)
  const names = [...new Set(rows.map(({ place }) => place))]
  const countOf = (place: string, month: string) =>
    rows.find(row => row.place === place && row.month === month)?.count ?? 0
  return {
    months,
    places: shownCounts(names.map(place => ({ place, months: months.map(month => countOf(place, month)) }))),
  }
}

const monthOf = sql`to_char(${reports.receivedAt} at time zone 'Europe/London', 'YYYY-MM')`

const lastTwelve = (at: Date): string[] =>
  Array.from({ length: 12 }, (_, back) =>
    inLondon(at)
      .toPlainDate()
      .toPlainYearMonth()
      .subtract({ months: 11 - back })
      .toString(),
  )

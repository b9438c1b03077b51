import { sql } from 'drizzle-orm'
import type { Staff } from '@/lib/access/actor'
import { may } from '@/lib/access/permit'
import { withActor } from '@/lib/access/with-actor'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'

/** A month's mailboxes: how many were given, and how many of their reporters came back at least once. */
export type Month = { month: string; given: number; returned: number }
/** The same as it may be shown: null stands for a number under 5, which could point to somebody (domain §7.4). */
export type ShownMonth = { month: string; given: number | null; returned: number | null; rate: number | null }
export type Returns = {
  months: ShownMonth[]
  /** Of all twelve months; null where it would give a hidden month away. */
  rate: number | null
  unread: number
  late: number
  /** Clock hours from a message to its reading, in the middle; null without any. */
  hoursToRead: number | null
}

const fewest = 5

/** How many come back, by month, and how long what they write waits (domain §7.4). What the walls hide is not counted. Throws `not-found`. */
export async function messageReturns(actor: Staff): Promise<Returns> {
  if (!may(actor, 'statistics.view')) throw new Refusal('not-found', 'There is nothing here for you.')
  return withActor(actor, async tx => {
    const [months, waiting] = await Promise.all([monthsOf(tx), waitingNow(tx)])
    return { ...shownReturns(months), ...waiting }
  })
}

/** Pure: what of the counts may be shown. A single hidden month would follow from the whole, so the whole is hidden too. */
export function shownReturns(months: readonly Month[]): Pick<Returns, 'months' | 'rate'> {
  const shown = months.map(showMonth)
  const hidden = shown.filter(({ given, returned }) => given === null || returned === null).length
  const given = months.reduce((sum, month) => sum + month.given, 0)
  const returned = months.reduce((sum, month) => sum + month.returned, 0)
  return { months: shown, rate: hidden === 1 || given < fewest ? null : percent(returned, given) }
}

function showMonth({ month, given, returned }: Month): ShownMonth {
  const few = (n: number) => n > 0 && n < fewest
  if (few(given)) return { month, given: null, returned: null, rate: null }
  if (few(returned) || few(given - returned)) return { month, given, returned: null, rate: null }
  return { month, given, returned, rate: given === 0 ? null : percent(returned, given) }
}

const percent = (part: number, whole: number) => Math.round((100 * part) / whole)

async function monthsOf(tx: Tx): Promise<Month[]> {
  const rows = await tx.execute<{ month: string; given: string; returned: string }>(sql`
    select to_char(m, 'YYYY-MM') as month, count(r.mailbox_hash) as given, count(r.first_returned_on) as returned
      from generate_series(date_trunc('month', beside.clock() at time zone 'Europe/London') - interval '11 months',
                           date_trunc('month', beside.clock() at time zone 'Europe/London'), interval '1 month') m
      left join beside.reports r on r.mailbox_hash is not null
           and date_trunc('month', r.received_at at time zone 'Europe/London') = m
     group by m order by m desc`)
  return rows.map(({ month, given, returned }) => ({ month, given: Number(given), returned: Number(returned) }))
}

async function waitingNow(tx: Tx): Promise<Pick<Returns, 'unread' | 'late' | 'hoursToRead'>> {
  const [row] = await tx.execute<{ unread: string; late: string; hours: number | null }>(sql`
    select count(*) filter (where achieved_at is null and ended_at is null) as unread,
           count(*) filter (where achieved_at is null and ended_at is null and due_at < beside.clock()) as late,
           percentile_cont(0.5) within group (order by extract(epoch from achieved_at - started_at) / 3600) as hours
      from beside.clocks where target = 'M1' and started_at > beside.clock() - interval '12 months'`)
  const hours = row?.hours
  return {
    unread: Number(row?.unread ?? 0),
    late: Number(row?.late ?? 0),
    hoursToRead: hours == null ? null : Math.round(hours),
  }
}

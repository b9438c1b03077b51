import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { OfficePage } from '@/components/page/office-page'
import { EmptyState } from '@/components/page/state-page'
import { months as monthNames } from '@/lib/clock/format'
import { type HotSpots, hotSpots } from '@/lib/patterns/places'
import { HeatTable } from './heat-table'

export const metadata: Metadata = { title: 'Where it happens – Beside' }

/** For prevention: where reports come from, month by month, in numbers that point to nobody. */
export default async function PlacesPage() {
  const actor = await requireStaff()
  const spots = await orNotFound(hotSpots(actor))
  return (
    <OfficePage actor={actor} current="today" title="Where it happens">
      <div className="stack-l">
        <p className="prose">
          Reports by block or street and by the month they came in, over twelve months. Nothing restricted is counted.
        </p>
        {spots.places.length === 0 ? <TooFew /> : <HeatTable spots={withWords(spots)} />}
        <p className="meta prose">
          Fewer than 5 is never told apart, and now and then a higher number is hidden with it, so that nobody can work
          it out. Totals are rounded to 5. A block with fewer than 5 in the year is not listed.
        </p>
        <p className="inline-list no-print">
          <a href="/staff/oversight/perpetrators">Persistent alleged perpetrators</a>
        </p>
      </div>
    </OfficePage>
  )
}

function TooFew() {
  return (
    <EmptyState title="No block has had 5 reports in a year">
      <p>Numbers smaller than that could point to somebody, and are not shown.</p>
    </EmptyState>
  )
}

const withWords = ({ months, places }: HotSpots) => ({
  places,
  months: months.map(month => {
    const [year = '', number = ''] = month.split('-')
    const name = monthNames[Number(number) - 1] ?? ''
    return { month, short: name.slice(0, 3), full: `${name} ${year}` }
  }),
})

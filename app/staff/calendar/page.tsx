import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { OfficePage } from '@/components/page/office-page'
import { Panel } from '@/components/page/panel'
import { feedMadeAt } from '@/lib/calendar/queries'
import { shortDateTime } from '@/lib/clock/format'
import { config } from '@/lib/config'
import { endFeedAction, makeFeedAction } from './actions'
import { EndFeed, MakeFeed } from './feed-form'

export const metadata: Metadata = { title: 'Your calendar – Beside' }

export default async function CalendarPage() {
  const actor = await requireStaff()
  const madeAt = await orNotFound(feedMadeAt(actor))
  return (
    <OfficePage actor={actor} current="today" title="Your calendar">
      <div className="main-aside">
        <div className="form-col stack">
          <p>
            {madeAt
              ? `Your calendar has an address since ${shortDateTime(madeAt)}. It is not kept here: only a new one can be shown.`
              : 'An address for your work calendar: it shows when something of yours is due.'}
          </p>
          <MakeFeed action={makeFeedAction} origin={config().url.origin} exists={madeAt !== undefined} />
          {madeAt && <EndFeed action={endFeedAction} />}
        </div>
        <aside>
          <Panel kind="sunk" title="What it shows" id="what">
            <p>“Beside: due”, with a day and a time. No reference, no name, no place and not what it is about.</p>
            <p>Calendars are shared and lie open on screens. To see what is due, sign in.</p>
          </Panel>
        </aside>
      </div>
    </OfficePage>
  )
}

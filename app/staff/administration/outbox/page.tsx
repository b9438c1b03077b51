import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { DoneNotice } from '@/components/page/done-notice'
import { OfficePage } from '@/components/page/office-page'
import { outboxOverview } from '@/lib/notifications/oversight'
import { Delivery, KeptMessages, Work } from './delivery'
import { StuckMessages } from './stuck-messages'

export const metadata: Metadata = { title: 'Mail and texts – Beside' }

const doneWords = { again: 'It is tried again now', cancelled: 'The message was cancelled' } as const
const isDone = (text: unknown): text is keyof typeof doneWords => text === 'again' || text === 'cancelled'

/** Does what leaves the house arrive? No names, no words of anybody, and of addresses only enough to know them again. */
export default async function OutboxPage({ searchParams }: PageProps<'/staff/administration/outbox'>) {
  const actor = await requireStaff()
  const { done } = await searchParams
  const overview = await orNotFound(outboxOverview(actor))
  return (
    <OfficePage actor={actor} current="settings" title="Mail and texts">
      {isDone(done) && <DoneNotice title={doneWords[done]} />}
      <div className="main-aside">
        <div className="stack-l">
          <StuckMessages stuck={overview.stuck} />
          <KeptMessages kept={overview.kept} />
        </div>
        <aside className="stack" aria-label="How it goes">
          <Delivery route={overview.route} counts={overview.counts} />
          <Work work={overview.work} />
        </aside>
      </div>
    </OfficePage>
  )
}

import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { Breadcrumb } from '@/components/page/breadcrumb'
import { DoneNotice } from '@/components/page/done-notice'
import { OfficePage } from '@/components/page/office-page'
import { PageHeading } from '@/components/page/page-heading'
import { now } from '@/lib/clock/now'
import { markerFile } from '@/lib/violent-persons/queries'
import { MarkerFacts } from '../_parts/marker-facts'
import { MarkerHistory } from '../_parts/marker-history'
import { MarkerWays } from '../_parts/marker-ways'
import { NoSanction } from '../_parts/no-sanction'
import { whoIs } from '../_parts/state-words'

export const metadata: Metadata = { title: 'Warning marker – Beside' }

export default async function MarkerPage({ params, searchParams }: PageProps<'/staff/markers/[markerId]'>) {
  const { markerId } = await params
  const { done } = await searchParams
  const actor = await requireStaff()
  const marker = await orNotFound(markerFile(actor, markerId))
  return (
    <OfficePage
      actor={actor}
      current="cases"
      title="Warning marker"
      heading={
        <header>
          <Breadcrumb href="/staff/markers">Warning markers</Breadcrumb>
          <PageHeading title={`Warning marker: ${whoIs(marker.person)}`} />
        </header>
      }
    >
      {done === 'yes' && <DoneNotice title="It was recorded" />}
      <div className="main-aside">
        <div className="stack-l">
          <MarkerFacts marker={marker} now={now()} />
          <MarkerHistory marker={marker} />
        </div>
        <aside className="stack" aria-label="What can be done">
          <MarkerWays actor={actor} marker={marker} now={now()} />
          <NoSanction />
        </aside>
      </div>
    </OfficePage>
  )
}

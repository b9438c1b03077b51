import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { OfficePage } from '@/components/page/office-page'
import { SectionHeading } from '@/components/page/page-heading'
import { EmptyState } from '@/components/page/state-page'
import { Tag } from '@/components/page/tag'
import { now } from '@/lib/clock/now'
import { markerState, stands } from '@/lib/violent-persons/dates'
import { type ListedMarker, markerList } from '@/lib/violent-persons/queries'
import { NoSanction } from './_parts/no-sanction'
import { stateNames, stateTones, stateWords, whoIs } from './_parts/state-words'

export const metadata: Metadata = { title: 'Warning markers – Beside' }

export default async function MarkersPage() {
  const actor = await requireStaff()
  const markers = await orNotFound(markerList(actor))
  const at = now()
  const [standing, over] = [markers.filter(one => stands(one, at)), markers.filter(one => !stands(one, at))]
  return (
    <OfficePage actor={actor} current="cases" title="Warning markers">
      <div className="main-aside">
        <div className="stack-l">
          <section aria-labelledby="standing" className="stack">
            <SectionHeading id="standing" title="In force" />
            {standing.length === 0 ? <NoMarker /> : <Markers markers={standing} at={at} />}
          </section>
          {over.length > 0 && (
            <section aria-labelledby="over" className="stack">
              <SectionHeading id="over" title="No longer in force" />
              <Markers markers={over} at={at} />
            </section>
          )}
        </div>
        <aside className="stack" aria-label="What a marker is">
          <NoSanction />
        </aside>
      </div>
    </OfficePage>
  )
}

function NoMarker() {
  return (
    <EmptyState title="No marker is in force">
      <p>A marker is proposed from a case, with the alleged perpetrator. It appears here at once.</p>
    </EmptyState>
  )
}

function Markers({ markers, at }: { markers: readonly ListedMarker[]; at: Date }) {
  return (
    <ul className="stack">
      {markers.map(marker => (
        <li key={marker.id}>
          <article className="panel stack-s">
            <h3>
              <a href={`/staff/markers/${marker.id}`}>{whoIs(marker)}</a>
            </h3>
            <p>
              <Tag tone={stateTones[markerState(marker, at)]}>{stateNames[markerState(marker, at)]}</Tag>{' '}
              <span className="meta">{`Case ${marker.reference}. ${marker.address ?? 'No address'}`}</span>
            </p>
            <p>{stateWords(marker, at)}</p>
          </article>
        </li>
      ))}
    </ul>
  )
}

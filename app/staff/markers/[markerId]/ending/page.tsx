import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { MarkerChange } from '@/app/staff/markers/_parts/marker-change'
import { now } from '@/lib/clock/now'
import { stands } from '@/lib/violent-persons/dates'
import { markerFileFor } from '@/lib/violent-persons/queries'
import { endMarkerAction } from './actions'
import { EndingForm } from './ending-form'

export const metadata: Metadata = { title: 'End the marker – Beside' }

export default async function MarkerEndingPage({ params }: PageProps<'/staff/markers/[markerId]/ending'>) {
  const { markerId } = await params
  const actor = await requireStaff()
  const marker = await orNotFound(markerFileFor(actor, 'marker.decide', markerId))
  const not = !stands(marker, now()) && 'It has ended.'
  return (
    <MarkerChange actor={actor} markerId={markerId} title="End the marker" not={not}>
      <EndingForm
        action={endMarkerAction.bind(null, markerId)}
        back={`/staff/markers/${markerId}`}
        version={marker.version}
      />
    </MarkerChange>
  )
}

import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { MarkerChange } from '@/app/staff/markers/_parts/marker-change'
import { now } from '@/lib/clock/now'
import { stands } from '@/lib/violent-persons/dates'
import { markerFileFor, renewalOf } from '@/lib/violent-persons/queries'
import { renewMarkerAction } from './actions'
import { RenewalForm } from './renewal-form'

export const metadata: Metadata = { title: 'Keep the marker on – Beside' }

export default async function MarkerRenewalPage({ params }: PageProps<'/staff/markers/[markerId]/renewal'>) {
  const { markerId } = await params
  const actor = await requireStaff()
  const marker = await orNotFound(markerFileFor(actor, 'marker.decide', markerId))
  const not =
    (!stands(marker, now()) && 'It has ended.') ||
    (!renewalOf(marker) && 'Nobody has proposed to keep it on.') ||
    (renewalOf(marker)?.byId === actor.id && 'You proposed it, so somebody else agrees.')
  return (
    <MarkerChange actor={actor} markerId={markerId} title="Keep the marker on" not={not}>
      <RenewalForm
        action={renewMarkerAction.bind(null, markerId)}
        back={`/staff/markers/${markerId}`}
        version={marker.version}
      />
    </MarkerChange>
  )
}

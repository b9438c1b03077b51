import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { MarkerChange } from '@/app/staff/markers/_parts/marker-change'
import { MarkerFacts } from '@/app/staff/markers/_parts/marker-facts'
import { now } from '@/lib/clock/now'
import { stands } from '@/lib/violent-persons/dates'
import { markerFileFor } from '@/lib/violent-persons/queries'
import { reviewMarkerAction } from './actions'
import { ReviewForm } from './review-form'

export const metadata: Metadata = { title: 'Review the marker – Beside' }

export default async function MarkerReviewPage({ params }: PageProps<'/staff/markers/[markerId]/review'>) {
  const { markerId } = await params
  const actor = await requireStaff()
  const marker = await orNotFound(markerFileFor(actor, 'marker.keep', markerId))
  const not =
    (!stands(marker, now()) || marker.decision !== 'approved') && 'Only an approved marker that stands is reviewed.'
  return (
    <MarkerChange actor={actor} markerId={markerId} title="Review the marker" not={not}>
      <MarkerFacts marker={marker} now={now()} />
      <ReviewForm
        action={reviewMarkerAction.bind(null, markerId)}
        back={`/staff/markers/${markerId}`}
        version={marker.version}
      />
    </MarkerChange>
  )
}

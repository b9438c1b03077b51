import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { MarkerChange } from '@/app/staff/markers/_parts/marker-change'
import { now } from '@/lib/clock/now'
import { stands } from '@/lib/violent-persons/dates'
import { markerFileFor } from '@/lib/violent-persons/queries'
import { takeAppealAction } from './actions'
import { AppealForm } from './appeal-form'

export const metadata: Metadata = { title: 'Record an appeal – Beside' }

export default async function MarkerAppealPage({ params }: PageProps<'/staff/markers/[markerId]/appeal'>) {
  const { markerId } = await params
  const actor = await requireStaff()
  const marker = await orNotFound(markerFileFor(actor, 'marker.keep', markerId))
  const not =
    (!stands(marker, now()) && 'It has ended.') ||
    (marker.appeals.some(({ answer }) => answer === null) && 'An appeal waits for its answer.')
  return (
    <MarkerChange actor={actor} markerId={markerId} title="Record an appeal" not={not}>
      <AppealForm action={takeAppealAction.bind(null, markerId)} back={`/staff/markers/${markerId}`} />
    </MarkerChange>
  )
}

import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { MarkerChange } from '@/app/staff/markers/_parts/marker-change'
import { MarkerFacts } from '@/app/staff/markers/_parts/marker-facts'
import { now } from '@/lib/clock/now'
import { stands } from '@/lib/violent-persons/dates'
import { markerFileFor } from '@/lib/violent-persons/queries'
import { decideMarkerAction } from './actions'
import { DecisionForm } from './decision-form'

export const metadata: Metadata = { title: 'Decide on the marker – Beside' }

export default async function MarkerDecisionPage({ params }: PageProps<'/staff/markers/[markerId]/decision'>) {
  const { markerId } = await params
  const actor = await requireStaff()
  const marker = await orNotFound(markerFileFor(actor, 'marker.decide', markerId))
  const not =
    (!stands(marker, now()) && 'It has ended.') ||
    (marker.decision && 'It was decided.') ||
    (marker.proposedBy === actor.id && 'You proposed it, so somebody else decides.')
  return (
    <MarkerChange actor={actor} markerId={markerId} title="Decide on the marker" not={not}>
      <MarkerFacts marker={marker} now={now()} />
      <DecisionForm
        action={decideMarkerAction.bind(null, markerId)}
        back={`/staff/markers/${markerId}`}
        version={marker.version}
      />
    </MarkerChange>
  )
}

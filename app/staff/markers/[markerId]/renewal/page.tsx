import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { MarkerChange } from '@/app/staff/markers/_parts/marker-change'
import { MarkerFacts } from '@/app/staff/markers/_parts/marker-facts'
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
      <MarkerFacts marker={marker} now={now()} />
      <WhyAsked words={renewalOf(marker)?.words} />
      <RenewalForm
        action={renewMarkerAction.bind(null, markerId)}
        back={`/staff/markers/${markerId}`}
        version={marker.version}
      />
    </MarkerChange>
  )
}

/** What whoever proposed to keep it on had looked at. */
function WhyAsked({ words }: { words: string | null | undefined }) {
  if (!words) return null
  return (
    <section className="stack-s" aria-labelledby="asked">
      <h2 id="asked">Why it was proposed to keep it on</h2>
      <p className="as-typed" dir="auto">
        {words}
      </p>
    </section>
  )
}

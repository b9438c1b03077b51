import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { MarkerChange } from '@/app/staff/markers/_parts/marker-change'
import { MarkerLetter } from '@/app/staff/markers/_parts/marker-letter'
import { now } from '@/lib/clock/now'
import { landlord } from '@/lib/landlord/landlord'
import { stands } from '@/lib/violent-persons/dates'
import { type MarkerFile, markerFileFor } from '@/lib/violent-persons/queries'
import { recordNotifiedAction } from './actions'
import { LetterForm } from './letter-form'

/** Browsers print a page's title at the top of the paper: it says as little as the letter. */
export const metadata: Metadata = { title: 'Letter' }

export default async function MarkerLetterPage({ params }: PageProps<'/staff/markers/[markerId]/letter'>) {
  const { markerId } = await params
  const actor = await requireStaff()
  const marker = await orNotFound(markerFileFor(actor, 'marker.keep', markerId))
  const { name, phone } = await landlord()
  return (
    <MarkerChange actor={actor} markerId={markerId} title="The letter" not={whyNot(marker, now())}>
      <MarkerLetter marker={marker} landlord={name} phone={phone} now={now()} />
      {marker.notifiedAt ? (
        <p className="no-print">It was recorded that the letter was sent.</p>
      ) : (
        <LetterForm
          action={recordNotifiedAction.bind(null, markerId)}
          back={`/staff/markers/${markerId}`}
          version={marker.version}
        />
      )}
    </MarkerChange>
  )
}

function whyNot(marker: MarkerFile, now: Date): string | false {
  if (!stands(marker, now) || marker.decision !== 'approved')
    return 'They are told only of a marker that was approved and stands.'
  return (
    marker.notice === 'withhold' && 'It was decided that they are not told, since telling them would raise the risk.'
  )
}

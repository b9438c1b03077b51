import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { MarkerChange } from '@/app/staff/markers/_parts/marker-change'
import { MarkerLetter } from '@/app/staff/markers/_parts/marker-letter'
import { Panel } from '@/components/page/panel'
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
  const { name, address, phone } = await landlord()
  return (
    <MarkerChange actor={actor} markerId={markerId} title="The letter" not={whyNot(marker, now())}>
      {!marker.notifiedAt && <NotAddressed marker={marker} />}
      <MarkerLetter marker={marker} landlord={name} address={address} phone={phone} now={now()} />
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

/** A letter that says “you” must not reach somebody else of that home. */
function NotAddressed({ marker: { person, home } }: { marker: MarkerFile }) {
  if (person?.name && home) return null
  return (
    <div className="no-print">
      <Panel kind="notice" icon="alert" title="The letter is not addressed yet" id="addressed">
        <p>
          {person?.name
            ? 'No home of ours is on the marker. Write the address by hand, once you are sure of it.'
            : 'Their name is not on the case. Find it out and write it by hand, so that nobody else in that home opens it.'}
        </p>
      </Panel>
    </div>
  )
}

function whyNot(marker: MarkerFile, now: Date): string | false {
  if (!stands(marker, now) || marker.decision !== 'approved')
    return 'They are told only of a marker that was approved and stands.'
  return (
    marker.notice === 'withhold' && 'It was decided that they are not told, since telling them would raise the risk.'
  )
}

import { dateWords } from '@/lib/clock/format'
import { instantAt } from '@/lib/clock/local'
import type { MarkerFile } from '@/lib/violent-persons/queries'

type Props = { marker: MarkerFile; landlord: string; address: string; phone: string; now: Date }

/** What they are told (domain §5.7): that, why in general, until when, and how to be heard. Never who said what, nor a case. */
export function MarkerLetter({ marker, landlord, address, phone, now }: Props) {
  const day = (text: string | null) => (text ? dateWords(instantAt(text, '12:00')) : '')
  return (
    <div className="blank-sheet stack">
      <p>{address}</p>
      <p>{dateWords(now)}</p>
      <p className="as-typed" dir="auto">
        {[marker.person?.name, marker.home?.address, marker.home?.postcode].filter(Boolean).join('\n')}
      </p>
      <h2>A note on our records about visits</h2>
      <p>
        We want everybody who visits a home for us to be safe. We have put a note on our records, because we think that
        there may be a risk to people who visit you. This is what we tell whoever visits you for us:
      </p>
      <ul className="bullets">
        {marker.controls.map(code => (
          <li key={code}>{marker.wording[code] ?? code}</li>
        ))}
      </ul>
      <p>This is not a punishment. It does not change your tenancy. We still do repairs, and urgent ones at once.</p>
      <p>
        {`The note began on ${dateWords(marker.proposedAt)}. We look at it again by ${day(marker.reviewOn)}. It ends on ${day(marker.expiresOn)}, unless two of us decide that it is still needed.`}
      </p>
      <p>
        {`You can ask us to look at it again at any time. You can appeal if you think that it is wrong. Ring ${landlord} on ${phone}, or write to us. Somebody who had no part in the decision answers you.`}
      </p>
    </div>
  )
}

import { personHref } from '@/app/staff/cases/_parts/person-page'
import { Panel } from '@/components/page/panel'
import { wantsNothingDone } from '@/lib/cases/check-in'
import type { CaseFile, FilePerson } from '@/lib/cases/file'
import { nameOrRole } from '@/lib/people/person'
import { unmetOffers } from '@/lib/support/minimum-offers'
import { NextCheckIn } from './next-check-in'
import { sentence } from './options'

type Props = { file: CaseFile; now: Date; mayRecord: boolean }

/** Whoever wants nothing done about it: what is still to be offered to them, and when they are next asked how they are. */
export function SupportOnlyPanel({ file, now, mayRecord }: Props) {
  const people = file.people.filter(wantsNothingDone)
  if (people.length === 0) return null
  return (
    <Panel title="Support without going further" id="support-only" stack>
      {people.map(person => (
        <One key={person.id} file={file} person={person} now={now} mayRecord={mayRecord} />
      ))}
    </Panel>
  )
}

function One({ file, person, now, mayRecord }: Props & { person: FilePerson }) {
  const unmet = unmetOffers(person, file.offers)
  const still = unmet.map(({ name }) => name.toLowerCase()).join('; ')
  return (
    <div className="stack-s">
      <h3>{sentence(nameOrRole(person))}</h3>
      <p>{unmet.length === 0 ? 'All five offers were made.' : `Still to offer: ${still}.`}</p>
      <NextCheckIn file={file} person={person} now={now} mayCall={false} />
      {mayRecord && (
        <p>
          <a href={`${personHref(file, person)}/check-ins`}>{`Offers and check-ins for ${nameOrRole(person)}`}</a>
        </p>
      )}
    </div>
  )
}

import { sentence } from '@/app/staff/cases/_parts/options'
import { Panel } from '@/components/page/panel'
import { Tag, Tags } from '@/components/page/tag'
import type { Staff } from '@/lib/access/actor'
import { can } from '@/lib/access/permit'
import type { CaseFile } from '@/lib/cases/file'
import { nameOrRole } from '@/lib/people/person'
import { markerState, stands } from '@/lib/violent-persons/dates'
import type { MarkerRow } from '@/lib/violent-persons/queries'
import { stateNames, stateWords } from './state-words'

type Props = { actor: Staff; file: CaseFile; now: Date }

/** On top of a case: whoever goes there knows first what makes it safe. */
export function MarkerBanner({ actor, file, now }: Props) {
  const standing = file.markers.filter(marker => stands(marker, now))
  if (standing.length === 0) return null
  return (
    <Panel kind="notice" icon="alert" title="Warning marker: see to this before any visit" id="marker">
      {standing.map(marker => (
        <Line key={marker.id} marker={marker} file={file} now={now} mayOpen={can(actor, 'marker.keep', file, now)} />
      ))}
    </Panel>
  )
}

type LineProps = { marker: MarkerRow; file: CaseFile; now: Date; mayOpen: boolean }

function Line({ marker, file, now, mayOpen }: LineProps) {
  const person = file.people.find(({ id }) => id === marker.personId)
  return (
    <div className="stack-s">
      <h3>{person ? sentence(nameOrRole(person)) : 'The alleged perpetrator'}</h3>
      {person?.about && (
        <p className="as-typed" dir="auto">
          {person.about}
        </p>
      )}
      <Tags>
        {marker.controls.map(code => (
          <Tag key={code} tone="heather" icon="shield">
            {marker.wording[code] ?? code}
          </Tag>
        ))}
      </Tags>
      <p>
        {`${stateNames[markerState(marker, now)]}. ${stateWords(marker, now)}`}{' '}
        {mayOpen && <a href={`/staff/markers/${marker.id}`}>Open the marker</a>}
      </p>
    </div>
  )
}

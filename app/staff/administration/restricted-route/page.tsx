import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { OfficePage } from '@/components/page/office-page'
import { Panel } from '@/components/page/panel'
import { routePartNames } from '@/lib/restricted/names'
import { routeShown } from '@/lib/restricted/route-commands'
import { changeRouteAction } from './actions'
import { MemberForm } from './member-form'

export const metadata: Metadata = { title: 'The restricted route – Beside' }

export default async function RestrictedRoutePage() {
  const actor = await requireStaff()
  const { members, ladder, colleagues } = await orNotFound(routeShown(actor))
  const accused = [...new Set(ladder.map(row => row.accused))]
  const partsFor = (who: string) => ladder.filter(row => row.accused === who).map(({ part }) => routePartNames[part])
  return (
    <OfficePage actor={actor} current="today" title="The restricted route">
      <Panel title="Who receives it" id="members">
        {members.length === 0 && <p>Nobody. Restricted reports would stay shut to everyone.</p>}
        <ul className="plain">
          {members.map(({ id, name, part }) => (
            <li key={id}>
              {routePartNames[part]}: {name}
            </li>
          ))}
        </ul>
      </Panel>
      <Panel title="About whom" id="ladder">
        <p>
          Whoever is accused, or close to them, is left out. If nobody is left, a director receives it, then the
          secretary.
        </p>
        <ul className="plain">
          {accused.map(who => (
            <li key={who}>
              {who}: {partsFor(who).join(', ')}
            </li>
          ))}
        </ul>
      </Panel>
      <MemberForm key={members.length} action={changeRouteAction} colleagues={colleagues} />
    </OfficePage>
  )
}

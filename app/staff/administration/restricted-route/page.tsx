import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { DoneSaid } from '@/components/page/done-notice'
import { OfficePage } from '@/components/page/office-page'
import { Panel } from '@/components/page/panel'
import { accusedNames, routePartNames } from '@/lib/restricted/names'
import { type RoutePart, routeParts } from '@/lib/restricted/route'
import { routeShown } from '@/lib/restricted/route-commands'
import { changeLadderAction, changeRouteAction } from './actions'
import { LadderForm } from './ladder-form'
import { MemberForm } from './member-form'

export const metadata: Metadata = { title: 'The restricted route – Beside' }

const doneWords = { route: 'Who receives it was changed', ladder: 'About whom was changed' }

/** Who receives what is said about somebody of ours, and whom they receive it about (domain §8.4). */
export default async function RestrictedRoutePage({
  searchParams,
}: PageProps<'/staff/administration/restricted-route'>) {
  const { done } = await searchParams
  const actor = await requireStaff()
  const { members, ladder, colleagues } = await orNotFound(routeShown(actor))
  const nobody = routeParts.filter(part => members.every(member => member.part !== part))
  const state = [
    ...members.map(({ id, part }) => `${id}${part}`),
    ...ladder.flatMap(({ parts }) => parts.length),
  ].join()
  return (
    <OfficePage actor={actor} current="settings" title="The restricted route">
      <DoneSaid done={done} words={doneWords} />
      <p>
        What is told about somebody who works for us goes to the people here and to nobody else. Every change is
        recorded. Nobody puts themselves on the route, and the last who receives something is not taken off it.
      </p>
      <div className="even">
        <section aria-labelledby="change-route" className="stack">
          <Panel title="Who receives it" id="members">
            <Members members={members} nobody={nobody} />
          </Panel>
          <h2 id="change-route">Change who receives it</h2>
          <MemberForm key={state} action={changeRouteAction} colleagues={colleagues} />
        </section>
        <section aria-labelledby="change-ladder" className="stack">
          <Panel title="About whom" id="ladder">
            <p>
              Whoever is accused, or close to them, is left out. If nobody is left, a director receives it, then the
              secretary.
            </p>
            <Ladder ladder={ladder} nobody={nobody} />
          </Panel>
          <h2 id="change-ladder">Change about whom</h2>
          <LadderForm key={state} action={changeLadderAction} />
        </section>
      </div>
    </OfficePage>
  )
}

type Shown = Awaited<ReturnType<typeof routeShown>>

function Members({ members, nobody }: Pick<Shown, 'members'> & { nobody: readonly RoutePart[] }) {
  return (
    <ul className="plain">
      {members.map(({ id, name, part }) => (
        <li key={id}>
          <b>{routePartNames[part]}:</b> {name}
        </li>
      ))}
      {nobody.map(part => (
        <li key={part}>
          <b>{routePartNames[part]}:</b> nobody
        </li>
      ))}
    </ul>
  )
}

function Ladder({ ladder, nobody }: Pick<Shown, 'ladder'> & { nobody: readonly RoutePart[] }) {
  const wordsOf = (part: RoutePart) =>
    nobody.includes(part) ? `${routePartNames[part]} (nobody)` : routePartNames[part]
  return (
    <ul className="plain">
      {ladder.map(({ accused, parts }) => (
        <li key={accused}>
          <b>{accusedNames[accused]}:</b> {parts.map(wordsOf).join('; ') || 'A director, then the secretary'}
        </li>
      ))}
    </ul>
  )
}

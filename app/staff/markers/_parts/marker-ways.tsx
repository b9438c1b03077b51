import { LinkList, type ListedLink } from '@/components/page/link-list'
import { Panel } from '@/components/page/panel'
import type { Staff } from '@/lib/access/actor'
import { can } from '@/lib/access/permit'
import { stands } from '@/lib/violent-persons/dates'
import { type MarkerFile, renewalOf } from '@/lib/violent-persons/queries'

/** What this person may do with it now. */
export function MarkerWays({ actor, marker, now }: { actor: Staff; marker: MarkerFile; now: Date }) {
  const links = waysOf(actor, marker, now)
  if (links.length === 0) return null
  return (
    <Panel title="What can be done" id="ways">
      <LinkList links={links} />
    </Panel>
  )
}

function waysOf(actor: Staff, marker: MarkerFile, now: Date): ListedLink[] {
  const of = `/staff/markers/${marker.id}`
  const [decides, keeps] = [can(actor, 'marker.decide', marker, now), can(actor, 'marker.keep', marker, now)]
  const isStanding = stands(marker, now)
  const approved = isStanding && marker.decision === 'approved'
  const waits = marker.appeals.some(({ answer }) => answer === null)
  const touched = [marker.proposedBy, marker.decidedBy].includes(actor.id)
  const renewal = approved ? renewalOf(marker) : undefined
  const ways: [boolean, ListedLink][] = [
    [
      decides && isStanding && !marker.decision && marker.proposedBy !== actor.id,
      { href: `${of}/decision`, label: 'Decide', note: 'Approve it or refuse it' },
    ],
    [decides && waits && !touched, { href: `${of}/answer`, label: 'Answer the appeal' }],
    [
      decides && renewal !== undefined && renewal.byId !== actor.id,
      { href: `${of}/renewal`, label: 'Agree to keep it on' },
    ],
    [
      keeps && approved && marker.notice === 'notify',
      { href: `${of}/letter`, label: 'The letter', note: marker.notifiedAt ? 'It was sent' : 'To print, and send' },
    ],
    [keeps && approved, { href: `${of}/review`, label: 'Review it' }],
    [keeps && isStanding && !waits, { href: `${of}/appeal`, label: 'Record an appeal' }],
    [decides && isStanding, { href: `${of}/ending`, label: 'End it' }],
  ]
  return ways.filter(([is]) => is).map(([, link]) => link)
}

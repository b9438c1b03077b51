import { NavList } from '@/components/page/staff-bar'
import type { CaseFile } from '@/lib/cases/file'
import { isOwedSupport } from '@/lib/people/person'

type Props = { file: CaseFile; hasSteps: boolean; mayWork: boolean }

/** The way to each part of a long page, below safe contact and what was called out: nothing stands above those. */
export function CaseNav(props: Props) {
  const items = placesOf(props).map(([id, label]) => ({ href: `#${id}`, label }))
  return <NavList label="On this page" items={items} className="case-nav" />
}

function placesOf({ file: { people }, hasSteps, mayWork }: Props): (readonly [id: string, label: string])[] {
  const owed = people.some(({ role }) => isOwedSupport(role))
  const victims = people.some(({ role }) => role === 'victim')
  return [
    ...(hasSteps ? [['do', 'Do now'] as const] : []),
    ...(owed ? [['care', 'Risk and plan'] as const] : []),
    ...(victims ? [['wishes', 'Wishes'] as const] : []),
    ['people', 'People'],
    ['stage', 'Stage'],
    ['clocks', 'Clocks'],
    ...(mayWork ? [['casework', 'Casework'] as const] : []),
    ['evidence', 'Evidence'],
    ['reports', 'Reports'],
    ['copies', 'Copies'],
    ...(owed ? [['offers', 'Support'] as const] : []),
    ['timeline', 'Timeline'],
  ]
}

import { LinkList } from '@/components/page/link-list'
import { Panel } from '@/components/page/panel'
import type { Staff } from '@/lib/access/actor'
import { can } from '@/lib/access/permit'
import type { CaseFile } from '@/lib/cases/file'
import { mayBeLimited } from '@/lib/people/limited'
import { reachedThrough } from '@/lib/people/limited-queries'
import { conductSeen } from '@/lib/restricted/conduct-queries'
import { conductStateWords } from '@/lib/restricted/words'

/** What is kept apart from this case: that conduct is looked at, who is not sent there, and names kept to a few. */
export async function TracksPanel({ actor, file, now }: { actor: Staff; file: CaseFile; now: Date }) {
  const conduct = await conductSeen(actor, file)
  const kept = file.people.filter(({ identityLimited }) => identityLimited)
  const through = await Promise.all(kept.map(({ id }) => reachedThrough(actor, id)))
  const links = linksOf(actor, file, now, conduct.isTheirs)
  if (!conduct.state && links.length === 0 && kept.length === 0) return null
  return (
    <Panel title="Kept apart" id="apart">
      {conduct.state && <p>{conductStateWords[conduct.state]}.</p>}
      {kept.map(({ id }, place) => (
        <p
          key={id}
        >{`A member of staff is reached through ${(through[place] ?? []).map(({ name }) => name).join(' or ')}.`}</p>
      ))}
      {links.length > 0 && <LinkList links={links} />}
    </Panel>
  )
}

function linksOf(actor: Staff, file: CaseFile, now: Date, isConductTheirs: boolean) {
  const to = (path: string, label: string) => ({ href: `/staff/cases/${file.id}/${path}`, label })
  const mayLimit = can(actor, 'case.limit-identity', file, now)
  return [
    ...(isConductTheirs ? [to('conduct', 'Conduct')] : []),
    ...(file.restricted && can(actor, 'case.instruct', file, now)
      ? [to('instructions', 'Who must not be sent to the home')]
      : []),
    ...file.people
      .filter(person => mayLimit && mayBeLimited(person))
      .map(person => to(`people/${person.id}/identity`, 'Keep the name of a member of staff to a few')),
  ]
}

import { LinkList } from '@/components/page/link-list'
import { Panel } from '@/components/page/panel'
import type { Staff } from '@/lib/access/actor'
import { can } from '@/lib/access/permit'
import type { Action } from '@/lib/access/roles'
import type { CaseFile } from '@/lib/cases/file'
import { findingNames } from '@/lib/cases/finding'
import { isGraffitiClock } from '@/lib/cases/graffiti'
import { courseOfConductWords, incidentsFacts } from '@/lib/cases/incident-facts'

type Line = { action: Action; path: string; label: string; note?: string | undefined }
type Props = { actor: Staff; file: CaseFile; now: Date }

/** What the case is made of beside people, clocks and words: each line says how it stands, and leads there. */
export function CaseworkPanel({ actor, file, now }: Props) {
  const links = linesOf(file, now).filter(({ action }) => can(actor, action, file, now))
  if (links.length === 0) return null
  return (
    <Panel title="Casework" id="casework">
      <LinkList
        links={links.map(({ path, label, note }) => ({
          href: `/staff/cases/${file.id}/${path}`,
          label,
          ...(note && { note }),
        }))}
      />
    </Panel>
  )
}

function linesOf(file: CaseFile, now: Date): Line[] {
  const graffiti = file.clocks.filter(isGraffitiClock)
  const waits = graffiti.some(({ achievedAt }) => !achievedAt)
  const finding = file.findings[0]
  return [
    { action: 'case.incident', path: 'incidents', label: 'Incidents', note: incidentWords(file, now) },
    ...(graffiti.length > 0
      ? [
          {
            action: 'case.incident' as const,
            path: 'graffiti',
            label: 'Graffiti',
            note: waits ? 'To be removed' : 'Removed',
          },
        ]
      : []),
    { action: 'case.contact', path: 'contacts', label: 'Contact log', note: counted(file.contacts.length, 'contact') },
    {
      action: 'case.finding',
      path: 'finding',
      label: 'What we found',
      note: finding ? findingNames[finding.finding] : 'Nothing yet',
    },
    { action: 'case.diary', path: 'diary', label: 'Diary', note: diaryWords(file) },
    { action: 'case.link', path: 'links', label: 'Linked cases', note: 'Join another to this one' },
    { action: 'case.propose-closure', path: 'closure', label: 'Closing' },
    { action: 'case.review', path: 'review', label: 'Manager’s review' },
    ...(file.restricted
      ? [{ action: 'case.let-in' as const, path: 'letting-in', label: 'Who is let in', note: 'And who could approve' }]
      : [{ action: 'case.restrict' as const, path: 'restriction', label: 'Restrict this case' }]),
    { action: 'case.conflict', path: 'conflicts', label: 'I know somebody in this case' },
  ]
}

function incidentWords({ incidents, reports }: CaseFile, now: Date): string {
  const { count, last30Days, courseOfConduct } = incidentsFacts(incidents, reports, now)
  const words = `${counted(count, 'incident')}, reports among them. ${last30Days} in the last 30 days.`
  return courseOfConduct ? `${words} ${courseOfConductWords}.` : words
}

/** However they came. Nobody has to keep one. */
function diaryWords({ events, messages }: CaseFile): string {
  const taken = events.filter(({ kind }) => kind === 'diary_entry_taken').length
  const written = messages.filter(({ kind }) => kind === 'diary').length
  if (taken + written === 0) return 'Take down an entry'
  return taken + written === 1 ? 'One entry' : `${taken + written} entries`
}

const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`

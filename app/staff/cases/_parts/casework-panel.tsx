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
    { action: 'case.link', path: 'links', label: 'Linked cases' },
    { action: 'case.conflict', path: 'conflicts', label: 'I know somebody in this case' },
  ]
}

function incidentWords({ incidents, reports }: CaseFile, now: Date): string {
  const { count, last30Days, courseOfConduct } = incidentsFacts(incidents, reports, now)
  const words = `${counted(count, 'incident')}, reports among them. ${last30Days} in the last 30 days.`
  return courseOfConduct ? `${words} ${courseOfConductWords}.` : words
}

const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`

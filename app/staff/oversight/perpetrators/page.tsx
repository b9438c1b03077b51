import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { datesOf, recordHref, recordName } from '@/components/case/pattern-notice'
import { OfficePage } from '@/components/page/office-page'
import { Panel } from '@/components/page/panel'
import { EmptyState } from '@/components/page/state-page'
import { caseStatusNames } from '@/lib/cases/case'
import { type Finding, findingNames } from '@/lib/cases/finding'
import { type PersistentGroup, persistentPerpetrators } from '@/lib/patterns/perpetrators'

export const metadata: Metadata = { title: 'Persistent alleged perpetrators – Beside' }

export default async function PerpetratorsPage() {
  const actor = await requireStaff()
  const groups = await orNotFound(persistentPerpetrators(actor))
  return (
    <OfficePage actor={actor} current="today" title="Persistent alleged perpetrators">
      <div className="stack-l">
        <p className="prose">
          Cases and reports of twelve months that describe one and the same person or address, across all homes. Nothing
          restricted is here. It is what was alleged, and no finding.
        </p>
        {groups.length === 0 && <Nobody />}
        {groups.map((group, at) => (
          <Group key={group.records[0]?.id} group={group} place={at + 1} />
        ))}
        <p className="inline-list no-print">
          <a href="/staff/oversight/places">Where it happens</a>
        </p>
      </div>
    </OfficePage>
  )
}

function Nobody() {
  return (
    <EmptyState title="Nobody is named more than once">
      <p>When a second report describes the same person or address, it appears here.</p>
    </EmptyState>
  )
}

function Group({ group: { counts, places, records }, place }: { group: PersistentGroup; place: number }) {
  return (
    <Panel title={`${place}. ${counts.months12} reports in 12 months`} id={`group-${place}`}>
      <p>
        {counts.days30} in 30 days, {counts.months6} in 6 months.{places.length > 0 && ` Where: ${places.join(', ')}.`}
      </p>
      <ul className="plain">
        {records.map(record => (
          <li key={record.id}>
            <a href={recordHref(record)}>{recordName(record)}</a>
            <div className="meta">
              Came in {datesOf(record)}. {triedWords(record)}
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function triedWords({ kind, tried }: PersistentGroup['records'][number]): string {
  if (kind === 'report') return 'In no case.'
  if (!tried) return ''
  const found = tried.finding ? findingNames[tried.finding as Finding] : 'No finding yet'
  const done =
    tried.done === 0
      ? 'Nothing planned is done yet'
      : `${tried.done} planned ${tried.done === 1 ? 'action' : 'actions'} done`
  return `${caseStatusNames[tried.status]}. ${found}. ${done}.`
}

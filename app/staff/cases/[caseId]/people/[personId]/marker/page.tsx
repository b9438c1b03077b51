import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { NoSanction } from '@/app/staff/markers/_parts/no-sanction'
import { Breadcrumb } from '@/components/page/breadcrumb'
import { DoneNotice } from '@/components/page/done-notice'
import { OfficePage } from '@/components/page/office-page'
import { PageHeading } from '@/components/page/page-heading'
import { EmptyState } from '@/components/page/state-page'
import { can } from '@/lib/access/permit'
import { promiseWords } from '@/lib/clock/format'
import { now } from '@/lib/clock/now'
import { listFor } from '@/lib/lists/reading'
import { nameOrRole } from '@/lib/people/person'
import { stands } from '@/lib/violent-persons/dates'
import { type MarkerRow, personToMark } from '@/lib/violent-persons/queries'
import { proposeMarkerAction } from './actions'
import { MarkerForm } from './marker-form'

export const metadata: Metadata = { title: 'Warning marker – Beside' }

type Props = PageProps<'/staff/cases/[caseId]/people/[personId]/marker'>

export default async function ProposeMarkerPage({ params, searchParams }: Props) {
  const { caseId, personId } = await params
  const { done } = await searchParams
  const actor = await requireStaff()
  const [found, { items }] = await Promise.all([
    orNotFound(personToMark(actor, caseId, personId)),
    listFor(actor, 'control_measures'),
  ])
  const standing = found.markers.find(one => one.personId === personId && stands(one, now()))
  const back = can(actor, 'case.read', found, now()) ? `/staff/cases/${caseId}` : '/staff'
  const mayForm = found.person.role === 'alleged_perpetrator' && !standing
  return (
    <OfficePage
      actor={actor}
      current="cases"
      title="Warning marker"
      heading={
        <header>
          <Breadcrumb href={back}>{back === '/staff' ? 'Today' : `Case ${found.reference}`}</Breadcrumb>
          <PageHeading title={`Warning marker: ${nameOrRole(found.person)}`} />
        </header>
      }
    >
      {done === 'proposed' && <DoneNotice title="The marker was proposed. It stands from now on" />}
      {standing && <Standing marker={standing} mayOpen={can(actor, 'marker.keep', found, now())} />}
      {found.person.role !== 'alleged_perpetrator' && (
        <EmptyState title="They cannot have a warning marker">
          <p>Only an alleged perpetrator can have one.</p>
        </EmptyState>
      )}
      {mayForm && <NoSanction />}
      {mayForm && (
        <MarkerForm
          action={proposeMarkerAction.bind(null, caseId, personId)}
          back={back}
          controls={items.map(({ code, words }) => ({ value: code, label: words }))}
        />
      )}
    </OfficePage>
  )
}

function Standing({ marker, mayOpen }: { marker: MarkerRow; mayOpen: boolean }) {
  return (
    <div className="prose stack-s">
      <p>
        {marker.decision
          ? 'They have a warning marker that was approved.'
          : `They have a provisional warning marker. It lapses at ${promiseWords(marker.provisionalUntil)} unless somebody else approves it.`}
      </p>
      {mayOpen && (
        <p>
          <a href={`/staff/markers/${marker.id}`}>Open the marker</a>
        </p>
      )}
    </div>
  )
}

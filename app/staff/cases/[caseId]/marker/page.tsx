import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { ChangePage, caseHref } from '@/app/staff/cases/_parts/change-page'
import { NoSanction } from '@/app/staff/markers/_parts/no-sanction'
import { LinkList } from '@/components/page/link-list'
import { Panel } from '@/components/page/panel'
import { EmptyState } from '@/components/page/state-page'
import { withActor } from '@/lib/access/with-actor'
import { type CaseFile, caseFileFor } from '@/lib/cases/file'
import { nameOrRole } from '@/lib/people/person'
import { isMarkerToConsider } from '@/lib/violent-persons/considering'
import { noMarkerNeededAction } from './actions'
import { NotNeededForm } from './not-needed-form'

export const metadata: Metadata = { title: 'Warning marker – Beside' }

/** One of ours was harmed: somebody says whether a warning marker is needed, one way or the other. */
export default async function ConsiderMarkerPage({ params }: PageProps<'/staff/cases/[caseId]/marker'>) {
  const { caseId } = await params
  const actor = await requireStaff()
  const file = await orNotFound(caseFileFor(actor, 'marker.propose', caseId))
  const isOpen = await withActor(actor, tx => isMarkerToConsider(tx, caseId))
  return (
    <ChangePage actor={actor} file={file} title="Is a warning marker needed?">
      {isOpen ? <Consider file={file} /> : <Decided />}
    </ChangePage>
  )
}

function Consider({ file }: { file: CaseFile }) {
  const accused = file.people.filter(({ role }) => role === 'alleged_perpetrator')
  const links = accused.map(person => ({
    href: `/staff/cases/${file.id}/people/${person.id}/marker`,
    label: `Propose a marker for ${nameOrRole(person)}`,
  }))
  return (
    <>
      <p>
        Somebody who works for us, or for a contractor, was harmed. Others of ours may be sent to the same person. Say
        whether a marker is needed, so that nobody goes unprepared.
      </p>
      <NoSanction />
      <Panel title="It is needed" id="needed">
        {links.length > 0 ? (
          <LinkList links={links} />
        ) : (
          <p>
            A marker is on a person. <a href={`/staff/cases/${file.id}/people`}>Add the alleged perpetrator first</a>.
          </p>
        )}
      </Panel>
      <Panel title="It is not needed" id="not-needed">
        <NotNeededForm action={noMarkerNeededAction.bind(null, file.id)} back={caseHref(file)} />
      </Panel>
    </>
  )
}

const Decided = () => (
  <EmptyState title="Nothing is to be decided here">
    <p>A marker was proposed, or it was decided that none is needed, or none of ours was harmed.</p>
  </EmptyState>
)

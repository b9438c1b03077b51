import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { ChangePage, caseHref } from '@/app/staff/cases/_parts/change-page'
import { SafeContacts } from '@/app/staff/cases/_parts/safe-contact'
import { caseFileFor } from '@/lib/cases/file'
import { channelNames, nameOrRole } from '@/lib/people/person'
import { okBy } from '@/lib/people/safe-contact'
import { checkAfterwardsAction } from './actions'
import { CheckForm } from './check-form'

export const metadata: Metadata = { title: 'Check after closing – Beside' }

type Props = PageProps<'/staff/cases/[caseId]/closure/checks/[personId]'>

export default async function CheckPage({ params }: Props) {
  const { caseId, personId } = await params
  const actor = await requireStaff()
  const file = await orNotFound(caseFileFor(actor, 'case.check-afterwards', caseId))
  const person = file.people.find(({ id, role }) => id === personId && role === 'victim') ?? notFound()
  const ways = person.safe ? okBy(person.safe) : []
  return (
    <ChangePage
      actor={actor}
      file={file}
      title={`Ask how ${nameOrRole(person)} is`}
      safety={<SafeContacts file={file} people={[person]} />}
    >
      {file.status === 'closed' ? (
        <CheckForm
          action={checkAfterwardsAction.bind(null, caseId, personId)}
          back={caseHref(file)}
          ways={Object.fromEntries(ways.map(way => [way, channelNames[way]]))}
        />
      ) : (
        <p>This case is not closed.</p>
      )}
      <p className="meta">
        Something new? <a href="/staff/reports/new">Enter it as a new report</a>.
      </p>
    </ChangePage>
  )
}

import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { ChangePage, caseHref } from '@/app/staff/cases/_parts/change-page'
import { officersFor } from '@/lib/cases/assignment'
import { caseFileFor } from '@/lib/cases/file'
import { assignAction } from './actions'
import { AssignmentForm } from './assignment-form'

export const metadata: Metadata = { title: 'Assign a case – Beside' }

export default async function AssignmentPage({ params }: PageProps<'/staff/cases/[caseId]/assignment'>) {
  const { caseId } = await params
  const actor = await requireStaff()
  const file = await orNotFound(caseFileFor(actor, 'case.assign', caseId))
  return (
    <ChangePage actor={actor} file={file} title="Assign this case">
      <AssignmentForm
        action={assignAction.bind(null, caseId)}
        back={caseHref(file)}
        officers={await officersFor(actor, file)}
        version={file.version}
        officerId={file.officerId ?? undefined}
        deputyId={file.deputyId ?? undefined}
      />
    </ChangePage>
  )
}
